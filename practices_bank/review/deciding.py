"""When all reviews are there: recommended, returned, or one more expert."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import LogContext
from wagtail.signals import workflow_rejected

from practices_bank.choices import Outcome
from practices_bank.models import Review, ReviewRound
from practices_bank.review import rounds
from practices_bank.review.locks import ClosedError, locked
from practices_bank.review.remarks import gathered

CENT = Decimal("0.01")
CONTENT = ("conflict", "scores", "remarks", "proposal", "conclusion", "note", "saved_at")


@transaction.atomic
def keep(review: Review) -> None:
    """Save a draft; raise ClosedError where it is not awaited any more."""
    _awaited(review)
    review.save(update_fields=CONTENT)


def _awaited(review: Review) -> ReviewRound:
    """Hold the round; what is written of a review meanwhile by others stays theirs."""
    opened = locked(review.round_id)
    kept = Review.objects.get(pk=review.pk)
    if kept.sent_at or kept.release:
        raise ClosedError(_("This review is sent or given to another expert already."))
    return opened


@transaction.atomic
def send(review: Review) -> ReviewRound:
    """Count a finished review and decide where it was the last one.

    Raises ClosedError where the round is over or the review is not awaited any more.
    """
    opened = _awaited(review)
    review.sent_at = review.saved_at = timezone.now()
    review.save(update_fields=[*CONTENT, "sent_at"])
    settle(opened)
    return opened


def settle(opened: ReviewRound) -> None:
    """Decide where enough reviews are there; the caller holds the round."""
    points = [each.points for each in opened.reviews.sent().select_related("round__scale")]
    if len(points) < opened.needed:
        return
    scale = opened.scale
    if not opened.is_disputed and max(points) - min(points) > scale.disagreement:
        opened.needed += 1
        opened.save(update_fields=["needed"])
        rounds.staff(opened)
        return
    average = Decimal(sum(points)) / len(points)
    # rounding must not lift a practice over the threshold
    outcome = Outcome.RECOMMENDED if average >= scale.threshold else Outcome.RETURNED
    opened.points = average.quantize(CENT, ROUND_HALF_UP)
    _close(opened, outcome, gathered(opened), by=None)


@transaction.atomic
def dismiss(opened: ReviewRound, comment: str, *, by: Any) -> None:
    """Return a practice by the editor's own word, without waiting for the experts."""
    _close(locked(opened.pk), Outcome.DISMISSED, comment, by=by)


@transaction.atomic
def refuse(opened: ReviewRound, comment: str, *, by: Any) -> None:
    """Refuse a practice: while experts judge it, or after it was sent back.

    The author reads why; a returned one is not awaited any more. Raises ClosedError.
    """
    if opened.is_open:
        _close(locked(opened.pk), Outcome.REFUSED, comment, by=by)
        return
    held = ReviewRound.objects.select_for_update(of=("self",)).get(pk=opened.pk)
    if not held.may_be_refused:
        raise ClosedError(_("This practice is not under review any more."))
    held.outcome, held.decided_at, held.decided_by = Outcome.REFUSED, timezone.now(), by
    held.save(update_fields=["outcome", "decided_at", "decided_by"])
    step = held.task_state
    step.comment, step.finished_by = comment, by
    step.save(update_fields=["comment", "finished_by"])
    way = step.workflow_state
    workflow_rejected.send(sender=type(way), instance=way, user=by)  # its letter tells the author


def _close(opened: ReviewRound, outcome: Outcome, comment: str, *, by: Any) -> None:
    opened.outcome, opened.decided_at, opened.decided_by = outcome, timezone.now(), by
    opened.save(update_fields=["outcome", "points", "decided_at", "decided_by"])
    # Wagtail writes the person of the request into histories: the last expert would stand there
    with LogContext(user=by):
        if outcome == Outcome.RECOMMENDED:
            opened.task_state.approve(user=by, comment=comment)
        else:
            opened.task_state.reject(user=by, comment=comment)
