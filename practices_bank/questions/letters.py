"""The letter with a question, as the worker writes it."""

from datetime import timedelta

from django.core.mail import EmailMessage
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from core.models import CentreSettings
from practices_bank.models import PracticeQuestion

KEPT = timedelta(days=30)  # a letter that cannot be sent is no reason to keep an address for ever


def send(question_id: int) -> None:
    """Send a question and forget it; one whose practice has lost its address is forgotten too."""
    question = PracticeQuestion.objects.select_related("practice__locale", "site")
    found = question.filter(pk=question_id).first()
    if found is None:
        return
    address = found.practice.contact_email
    if address:
        with override(found.practice.locale.language_code):
            _letter(found, address).send()
    found.delete()


def _letter(question: PracticeQuestion, address: str) -> EmailMessage:
    title = " ".join(question.practice.title.split())
    centre = CentreSettings.for_site(question.site)
    parts = [
        _("A reader of the portal asks about the practice “%(title)s”:") % {"title": title},
        question.text,
        _("Answer this letter: the answer goes to %(email)s.") % {"email": question.email},
        question.practice.full_url or "",
        centre.short_name,
    ]
    return EmailMessage(
        subject=_("Question about the practice “%(title)s”") % {"title": title},
        body="\n\n".join(filter(None, parts)),
        to=[address],
        reply_to=[question.email],
    )


def forget() -> None:
    """Delete the questions that could not be sent within their term."""
    PracticeQuestion.objects.filter(asked_at__lt=timezone.now() - KEPT).delete()
