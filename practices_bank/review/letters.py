"""Letters to experts and editors; the worker writes them."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.core.mail import send_mail
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_admin_base_url

from core.models import CentreSettings
from organisations.submission import reviewing
from practices_bank.hours import day_in
from practices_bank.models import Review, ReviewRound

APPOINTED, REMINDER = "appointed", "reminder"

_withheld: ContextVar[bool] = ContextVar("review_letters_withheld", default=False)


@contextmanager
def withheld() -> Iterator[None]:
    """Queue no letters: people of the demo have no addresses."""
    token = _withheld.set(True)
    try:
        yield
    finally:
        _withheld.reset(token)


def tell_expert(review: Review, about: str = APPOINTED) -> None:
    """Have the worker write to an expert, once the transaction is through."""
    from practices_bank.review.tasks import write_to_expert

    if not _withheld.get():
        write_to_expert.defer(review_id=review.pk, about=about)


def ask_editors(opened: ReviewRound) -> None:
    """Have the worker tell the editors of the centre that a practice lacks experts."""
    from practices_bank.review.tasks import write_to_editors

    if not _withheld.get():
        write_to_editors.defer(round_id=opened.pk)


def to_expert(review: Review, about: str) -> None:
    """Write to the expert of a review that is still awaited."""
    person = review.specialist.user if review.specialist else None
    if person is None:
        return
    day = day_in(review.round.site, review.due_at)
    words = {"practice": review.round.practice.title, "day": day}
    if about == APPOINTED:
        subject = _("A practice for your review")
        text = _("You are asked to review the practice “%(practice)s” until %(day)s.") % words
    elif review.is_overdue():
        subject = _("A review is overdue")
        text = _("The review of “%(practice)s” was due on %(day)s.") % words
    else:
        subject = _("A review is due soon")
        text = _("The review of “%(practice)s” is due on %(day)s.") % words
    _send(review.round, subject, [text, _link("own_review", review.pk)], [person.email])


def to_editors(opened: ReviewRound) -> None:
    """Write to those who appoint experts in the centre."""
    subject = _("A practice waits for experts")
    text = _("Appoint experts for the practice “%(practice)s”.")
    text %= {"practice": opened.practice.title}
    for email in reviewing.reviewers(opened.site).values_list("email", flat=True):
        _send(opened, subject, [text, _link("review_round", opened.pk)], [email])


def _send(opened: ReviewRound, subject: str, lines: list[str], to: list[Any]) -> None:
    centre = CentreSettings.for_site(opened.site)
    send_mail(f"{centre.short_name}: {subject}", "\n\n".join(lines), None, to)


def _link(name: str, pk: int) -> str:
    return f"{get_admin_base_url()}{reverse(name, args=[pk])}"
