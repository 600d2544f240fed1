"""The editor's side: what waits, who may decide, the decision itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from wagtail.models import Page, Site, WorkflowState

from core.refusals import refuse
from core.viewsets import CentrePermissionPolicy
from organisations.models import Organisation
from organisations.submission import registry
from organisations.submission.registry import Kind

ACCEPT, RETURN = "approve", "reject"  # as Wagtail's tasks call them
ACTIVE = (WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_NEEDS_CHANGES)


class DecidedError(Exception):
    """Somebody has decided, or the organisation has taken it back; the words say which."""


@dataclass
class Submission:
    """A workflow with the thing that it is about and the organisation whose it is."""

    state: WorkflowState
    kind: Kind
    thing: Any

    @property
    def organisation(self) -> Any:
        """Whose it is."""
        return self.kind.owner_of(self.thing)

    @property
    def waits(self) -> bool:
        """Whether it waits for a decision."""
        return self.state.status == WorkflowState.STATUS_IN_PROGRESS


def reviews(user: Any) -> bool:
    """Tell whether a person decides in some centre; no query past the one for all registers."""
    return CentrePermissionPolicy(Organisation).user_has_permission(user, "publish")


def reviewed_sites(user: Any) -> QuerySet[Site]:
    """Return the centres whose submissions a person sees."""
    return CentrePermissionPolicy(Organisation).sites_user_has_permission_for(user, "publish")


def reviewers(site: Site) -> QuerySet[Any]:
    """Return the people who decide in a centre by their role there."""
    policy = CentrePermissionPolicy(Organisation)
    found = policy.users_with_permission_for_instance("publish", site)
    return found.filter(is_active=True, is_superuser=False)


def states_for(user: Any) -> QuerySet[WorkflowState]:
    """Return the workflows of organisations' things in the person's centres."""
    condition, sites = Q(pk__in=[]), reviewed_sites(user)
    for kind in registry.registered():
        condition |= of_kind(kind, kind.of_sites(sites))
    return WorkflowState.objects.filter(condition)


def of_kind(kind: Kind, things: QuerySet[Any]) -> Q:
    """Return the condition «a workflow of one of the things of a kind»."""
    models = {"base_content_type": kind.model} if not kind.is_page else {"base_content_type": Page}
    models["content_type"] = kind.model
    types = {
        name: ContentType.objects.get_for_model(model, for_concrete_model=False)
        for name, model in models.items()
    }
    return Q(object_id__in=registry.keys_of(things), **types)


def with_things(states: Iterable[WorkflowState]) -> list[Submission]:
    """Find the things of workflows; a query or two for each kind among them."""
    listed = list(states)
    found: dict[tuple[str, str], Any] = {}
    kinds = {}
    for type_id in {state.content_type_id for state in listed}:
        model = ContentType.objects.get_for_id(type_id).model_class()
        kind = registry.of_model(model) if model else None
        if kind is None:
            continue
        kinds[type_id] = kind
        keys = [state.object_id for state in listed if state.content_type_id == type_id]
        rows = kind.model._default_manager.filter(pk__in=keys)
        if kind.owner != "pk":
            rows = rows.select_related(kind.owner)
        found |= {(type_id, str(row.pk)): row for row in rows}
    known = ((state, found.get((state.content_type_id, state.object_id))) for state in listed)
    return [
        Submission(state, kinds[state.content_type_id], thing) for state, thing in known if thing
    ]


def steps_of(submissions: Iterable[Submission]) -> dict[int, str]:
    """Return the words of steps of kinds' own, by the keys of workflows; a query for each kind."""
    found: dict[int, str] = {}
    listed = list(submissions)
    for kind in registry.registered():
        states = [each.state for each in listed if each.kind is kind]
        if kind.steps and states:
            found.update(kind.steps(states))
    return found


def may_decide(user: Any, submission: Submission) -> bool:
    """Tell whether the person's role lets him decide on what waits."""
    task = submission.state.current_task_state
    if not submission.waits or task is None:
        return False
    actions = task.task.specific.get_actions(submission.thing, user)
    return {ACCEPT, RETURN} <= {name for name, _label, _modal in actions}


@transaction.atomic
def decide(submission: Submission, user: Any, action: str, comment: str, revision_id: int) -> None:
    """Accept or return what the editor has seen.

    Raises DecidedError where it is not so any more, RefusalError for what may not go public,
    PermissionDenied for somebody whose task this is not.
    """
    state = WorkflowState.objects.select_for_update(of=("self",)).get(pk=submission.state.pk)
    submission.state = state
    task = state.current_task_state
    if state.status != WorkflowState.STATUS_IN_PROGRESS or task is None:
        raise DecidedError(_("It does not wait for a decision any more."))
    if task.revision_id != revision_id:
        raise DecidedError(_("It was changed meanwhile: look at it once more."))
    if not may_decide(user, submission):
        raise PermissionDenied
    if action == ACCEPT:
        _ensure_sound(task.revision.as_object())
    task.task.specific.on_action(task, user, action, comment=comment)


def _ensure_sound(thing: Any) -> None:
    """Ask the fields once more: what was right when it was sent may clash with others by now."""
    try:
        thing.full_clean()
    except ValidationError as error:
        raise refuse(thing, error) from None


def waiting_count(user: Any) -> int:
    """Return how many wait for a decision; asked once for the life of the object."""
    if not reviews(user):
        return 0
    if not hasattr(user, "_submissions_waiting"):
        user._submissions_waiting = waiting_for(user).count()
    return user._submissions_waiting


def waiting_for(user: Any) -> QuerySet[WorkflowState]:
    """Return what waits for a decision in the person's centres."""
    return states_for(user).filter(status=WorkflowState.STATUS_IN_PROGRESS)


def withdraw(thing: Any, user: Any) -> bool:
    """Take a submission back; say whether it was still under review."""
    states = WorkflowState.objects.for_instance(thing).filter(status__in=ACTIVE)
    with transaction.atomic():
        state = states.select_for_update(of=("self",)).first()
        if state is None or state.status != WorkflowState.STATUS_IN_PROGRESS:
            return False
        state.cancel(user=user)
    return True
