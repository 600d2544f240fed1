"""Three days and one day before the term, then once a day: no expert gets two letters a day."""

from datetime import timedelta

from django.utils import timezone

from practices_bank.hours import days_until
from practices_bank.models import Review
from practices_bank.review import letters

AHEAD = (3, 1)  # days before the term


def remind() -> int:
    """Queue a letter for every review whose day has come; return how many."""
    today = timezone.localdate()
    horizon = timezone.now() + timedelta(days=max(AHEAD) + 1)
    awaited = Review.objects.awaited().filter(due_at__lt=horizon).exclude(reminded_on=today)
    due = [each for each in awaited.select_related("round__site") if _is_day(each)]
    for review in due:
        Review.objects.filter(pk=review.pk).update(reminded_on=today)
        letters.tell_expert(review, letters.REMINDER)
    return len(due)


def _is_day(review: Review) -> bool:
    return review.is_overdue() or days_until(review.due_at, review.round.site) in AHEAD
