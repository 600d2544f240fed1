"""What the templates of a form in steps are given."""

from typing import Any

from organisations.submission import mine, registry
from organisations.submission.guide.readiness import Readiness, readiness_of
from organisations.submission.status import Stage, status_of

LAST = "check"


def guide_context(bound: Any) -> dict[str, Any]:
    """Return what lacks, the steps with their neighbours, the tab to begin with."""
    form, instance = bound.form, bound.instance
    found = readiness_of(instance, bound.panel.steps, _errors_of(form))
    lock = instance.get_lock() if instance.pk else None
    kind = registry.of_model(type(instance))
    status = status_of(instance) if instance.pk else None
    return {
        "readiness": found,
        "tabs": _tabs(bound, found),
        "note": bound.panel.note(instance) if bound.panel.note else "",
        "begins_at": _begins_at(form, found),
        "locked": bool(lock and lock.for_user(bound.request.user)),
        "again": bool(status and status.stage == Stage.RETURNED),
        "readiness_url": mine.own_url("own_readiness", kind, instance) if kind else "",
    }


def _tabs(bound: Any, found: Readiness) -> list[dict[str, Any]]:
    shown = bound.visible_children_with_identifiers
    states = {each.code: each for each in found.steps}
    codes = [code for _child, code in shown]
    return [
        {
            "child": child,
            "code": code,
            "number": number,
            "state": states.get(code),
            "before": codes[number - 2] if number > 1 else "",
            "after": codes[number] if number < len(codes) else "",
        }
        for number, (child, code) in enumerate(shown, 1)
    ]


def _errors_of(form: Any) -> dict[str, Any]:
    """Return the errors by places of the form; those of rows at the rows."""
    if not form.is_bound:
        return {}
    found = {name: list(said) for name, said in form.errors.items() if name in form.fields}
    for name, formset in form.formsets.items():
        said = [text for row in formset.errors for texts in row.values() for text in texts]
        said += formset.non_form_errors()
        if said and name != "comments":
            found[name] = list(dict.fromkeys(said))
    return found


def _begins_at(form: Any, found: Readiness) -> str:
    """After a refusal: at the list of everything, or at the first step with an error."""
    if not form.is_bound:
        return ""
    if "action-submit" in form.data:
        return LAST
    wrong = set(_errors_of(form))
    for step in found.steps:
        if any(lack.name in wrong for lack in step.lacks):
            return step.code
    return ""
