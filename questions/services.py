"""What is done with a question, each step with its event and its letters."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.rich_text import get_text_for_indexing

from consents import withdrawal

from . import tasks
from .choices import Event, Status
from .forms import QuestionForm
from .models import FrequentQuestion, Question


@transaction.atomic
def ask(form: QuestionForm, request: HttpRequest) -> Question:
    """Write a question down with its consent; letters go to the reader and to the desk."""
    said = form.cleaned_data
    topic = said.get("topic")
    question = Question.objects.create(
        site=form.site,
        topic=topic,
        audience=said["audience"],
        text=said["text"],
        email=said["email"],
        may_publish=said["may_publish"],
        assignee=topic.assignee if topic else None,
    )
    subject = _("question № %s to a methodist") % question.number
    question.consent = next(iter(form.record_consents(request, subject)), None)
    question.save(update_fields=["consent"])
    question.events.create(kind=Event.RECEIVED)
    tasks.write_received.defer(question_id=question.pk)
    tasks.write_to_desk.defer(question_id=question.pk)
    return question


@transaction.atomic
def take(question: Question, user: Any, before: int | None) -> None:
    """Note who works on the question; `before` is the key of who did."""
    if question.status == Status.NEW:
        question.status = Status.IN_WORK
        question.save(update_fields=["status"])
        question.events.create(kind=Event.TAKEN, by=user)
    if question.assignee_id and question.assignee_id != before:
        question.events.create(kind=Event.HANDED_OVER, by=user)
        if question.assignee_id != getattr(user, "pk", None):
            tasks.write_to_desk.defer(question_id=question.pk)


def check_answer(question: Question) -> None:
    """Refuse to send nothing: ValidationError at `answer`."""
    if not get_text_for_indexing(question.answer).strip():
        raise ValidationError({"answer": _("Write the answer: the reader gets it.")})


def check_publishable(question: Question) -> None:
    """Refuse what its reader has not allowed to publish, or what has no topic: ValidationError."""
    if not question.may_publish or question.status != Status.ANSWERED:
        raise ValidationError(_("The reader has not allowed it, or there is no answer yet."))
    if question.topic is None:
        raise ValidationError({"topic": _("Choose the topic of the question first.")})


@transaction.atomic
def close(question: Question, user: Any, *, refused: bool = False) -> None:
    """Send the answer, or the explanation why there is none; see `check_answer`."""
    check_answer(question)
    question.status = Status.REFUSED if refused else Status.ANSWERED
    question.answered_at = question.answered_at or timezone.now()
    question.save(update_fields=["status", "answered_at"])
    kind = Event.REFUSED if refused else Event.ANSWERED
    question.events.create(kind=kind, by=user)
    tasks.write_answered.defer(question_id=question.pk)


@transaction.atomic
def rate(question: Question, helped: str) -> None:
    """Keep what the reader says of the answer; it may be said anew."""
    question.helped = helped
    question.save(update_fields=["helped"])
    question.events.create(kind=Event.RATED)


@transaction.atomic
def forget(question: Question) -> None:
    """Delete the question and end its consent: the reader has asked for it (152-ФЗ ст. 21)."""
    consent = question.consent
    question.delete()
    withdrawal.end(consent, _("by the page of the question"))


@transaction.atomic
def make_frequent(question: Question, user: Any) -> FrequentQuestion:
    """Return the draft of an answer for everybody, the same one twice; see `check_publishable`."""
    check_publishable(question)
    known = question.published_as.first()
    if known is not None:
        return known
    title = " ".join(question.text.split())[:250]
    entry = FrequentQuestion(
        site=question.site,
        question=title,
        answer=question.answer,
        topic=question.topic,
        answered_by=question.answered_by,
        checked_on=timezone.localdate(),
        source=question,
        live=False,
    )
    if question.audience_id:
        entry.audiences = [question.audience]
    entry.save()
    entry.save_revision(user=user)
    return entry
