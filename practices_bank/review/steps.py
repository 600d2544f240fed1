"""Where a submitted practice stands, in words: with the experts, recommended, returned, refused."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import WorkflowState

from practices_bank.choices import Outcome
from practices_bank.models import ReviewRound


def words_of(states: Iterable[WorkflowState]) -> dict[int, str]:
    """Return the words by the keys of workflows; one query for all, nothing for other steps."""
    listed = list(states)
    found: dict[int, str] = {}
    keys = {each.pk: each for each in listed}
    rounds = ReviewRound.objects.filter(task_state__workflow_state__in=list(keys)).order_by("pk")
    for row in rounds.values_list("task_state__workflow_state", "task_state", "outcome"):
        state = keys[row[0]]
        found[state.pk] = _words(state, *row[1:])
    return {key: words for key, words in found.items() if words}


def url_of(state: WorkflowState) -> str:
    """Return the address of the last round of a workflow; "" where experts have had none."""
    rounds = ReviewRound.objects.filter(task_state__workflow_state=state)
    last = rounds.order_by("-pk").values_list("pk", flat=True).first()
    return reverse("review_round", args=[last]) if last else ""


def _words(state: WorkflowState, task_state: int, outcome: str) -> str:
    is_last = state.current_task_state_id == task_state
    if state.status == WorkflowState.STATUS_IN_PROGRESS:
        if outcome == Outcome.RECOMMENDED:
            return _("recommended by the experts, waits for the editor")
        return _("under expert review") if is_last and not outcome else ""
    if state.status == WorkflowState.STATUS_NEEDS_CHANGES and is_last:
        return _returned(outcome)
    return ""


def _returned(outcome: str) -> str:
    words = {
        Outcome.RETURNED.value: _("for revision after the expert review"),
        Outcome.REFUSED.value: _("refused by the centre"),
    }
    return words.get(outcome, "")
