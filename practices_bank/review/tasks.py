"""Background work of the review."""

from django.utils.translation import gettext_lazy as _

from core.background import periodic, task
from practices_bank.models import Review, ReviewRound
from practices_bank.review import letters, reminders


@task(title=_("Letter to an expert"), name="practices_bank.review_letter")
def write_to_expert(review_id: int, about: str) -> None:
    """Write to an expert while his review is awaited."""
    awaited = Review.objects.awaited().select_related("specialist__user", "round__site")
    review = awaited.filter(pk=review_id).first()
    if review is not None:
        letters.to_expert(review, about)


@task(title=_("Letter about a practice without experts"), name="practices_bank.review_editors")
def write_to_editors(round_id: int) -> None:
    """Write to editors while the round is open."""
    opened = ReviewRound.objects.open().select_related("site").filter(pk=round_id).first()
    if opened is not None:
        letters.to_editors(opened)


@periodic("0 6 * * *", title=_("Reminders to experts"), name="practices_bank.review_reminders")
def remind_experts() -> None:
    """Remind of reviews that are due soon or overdue."""
    reminders.remind()
