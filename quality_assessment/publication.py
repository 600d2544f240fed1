"""Making the figures of a cycle public: a copy is made, and it is kept when and why.

What editors change afterwards is seen by readers only after the next publication, which has a
reason: «уточнено …, причина».
"""

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from core.outbox import Action, record

from .models import CyclePublication, OrganisationResult
from .replaced import in_words, replaced

if TYPE_CHECKING:
    from .models import AssessmentCycle

CARRIED = (
    *("recipients", "respondents", "raw", "indicators", "place_region", "place_municipality"),
    *("source_url", "source_document_id", "difference_reason", "is_branch", "computed"),
)


def figures_of(result: OrganisationResult) -> dict[str, Any] | None:
    """Return what readers would see of a result; numbers are texts that keep their decimals.

    None where nothing is left to be seen. `own` marks criteria and a total that nobody published:
    the portal counted them from raw counts or indicators.
    """
    if not result.has_figures:
        return None
    carried = {name: getattr(result, name) for name in CARRIED}
    if own := result.own_figures:
        return {**carried, **own, "own": True}
    criteria = {code: _text(value) for code, value in result.criteria.items()}
    return {**carried, "criteria": criteria, "total": _text(result.total)}


def pending(cycle: "AssessmentCycle") -> list[OrganisationResult]:
    """Return the results whose figures are not those that readers see; one query."""
    rows = cycle.results.select_related("organisation").order_by("organisation__short_name", "pk")
    return [each for each in rows if figures_of(each) != each.public]


def untaken(cycle: "AssessmentCycle") -> list[OrganisationResult]:
    """Return the results that readers would get if computed figures were taken; one query."""
    rows = cycle.results.filter(takes_computed=False).select_related("organisation")
    return [each for each in rows if each.may_take_computed]


@transaction.atomic
def take_computed(cycle: "AssessmentCycle", user: Any) -> int:
    """Let computed figures stand where nothing was published; return of how many results.

    What is published later stands before them: nothing is written into published figures.
    """
    rows = untaken(cycle)
    for each in rows:
        each.takes_computed = True
    OrganisationResult.objects.bulk_update(rows, ["takes_computed"], batch_size=200)
    if rows:
        log(cycle, "quality_assessment.taken", user=user, data={"number": len(rows)})
    return len(rows)


def publish_first(cycle: "AssessmentCycle", user: Any) -> None:
    """Publish the figures with the cycle, unless they have been published before."""
    if not cycle.publications.exists():
        _publish(cycle, user, "")


@transaction.atomic
def publish_figures(cycle: "AssessmentCycle", user: Any, reason: str) -> CyclePublication | None:
    """Publish what has changed; None where nothing has.

    Raises ValidationError without a reason, when readers have seen figures of this cycle before.
    """
    if cycle.publications.exists() and not reason.strip():
        raise ValidationError({"reason": _("Say what was corrected and why: readers see it.")})
    return _publish(cycle, user, reason.strip())


def _publish(cycle: "AssessmentCycle", user: Any, reason: str) -> CyclePublication | None:
    changed = pending(cycle)
    if not changed:
        return None
    changes = [_change(each) for each in changed]
    for each in changed:
        each.public = figures_of(each)
    shown = [each for each in changed if each.public is not None]
    OrganisationResult.objects.bulk_update(shown, ["public"], batch_size=200)
    gone = [each.pk for each in changed if each.public is None]
    OrganisationResult.objects.filter(pk__in=gone).update(public=None)  # no JSON null
    made = CyclePublication.objects.create(cycle=cycle, by=user, reason=reason, changes=changes)
    # rows written together tell nobody
    for each in changed:
        record(each, Action.SAVED)
    cycle.last_published_at = timezone.now()
    cycle.save(update_fields=["last_published_at"])
    log(cycle, "quality_assessment.figures", user=user, data={"number": len(changed)})
    return made


def _change(result: OrganisationResult) -> dict[str, Any]:
    after = figures_of(result) or {}
    return {
        "result": result.pk,
        "name": result.name,
        "before": (result.public or {}).get("total"),
        "after": after.get("total"),
        "figures": replaced(result.public, after),
    }


def labelled(result: OrganisationResult) -> list[dict[str, str]]:
    """Return what readers see of a result beside what they would see, figure by figure."""
    return in_words(replaced(result.public, figures_of(result) or {}))


def _text(value: Any) -> str | None:
    return None if value is None else f"{value:f}"
