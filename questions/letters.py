"""Letters about questions. They name numbers and addresses of pages, never what was asked."""

from collections import defaultdict
from typing import Any

from django.core.mail import send_mail
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Site

from consents import letters as centre_letters
from core.models import CentreSettings

from .addresses import status_url
from .models import Question


def received(question: Question) -> None:
    """Tell the reader the number, the term and the address that nobody else knows."""
    lines = [
        _("Your question has number %(number)s. We answer by %(day)s.")
        % {"number": question.number, "day": date_format(question.due_on, "d.m.Y")},
        _("Where it stands and the answer, only by this link: %s") % status_url(question),
        _("If you have not asked anything, open the link and delete the question."),
    ]
    _to_reader(question, _("Question № %s is received") % question.number, lines)


def answered(question: Question) -> None:
    """Tell the reader that the answer can be read."""
    lines = [
        _("The answer to your question № %s is ready.") % question.number,
        _("Read it by the link: %s") % status_url(question),
    ]
    closes = question.closes_on
    if closes:
        text = _("The page closes on %s, then the question and your address are deleted.")
        lines.append(text % date_format(closes, "d.m.Y"))
    _to_reader(question, _("Answer to question № %s") % question.number, lines)


def to_desk(question: Question) -> None:
    """Tell the methodist of the topic, or the centre where it has none."""
    topic = question.topic.name if question.topic else "–"
    lines = [
        _("Question № %(number)s, topic: %(topic)s.") % {"number": question.number, "topic": topic},
        _("Answer by %s.") % date_format(question.due_on, "d.m.Y"),
        desk_url(question),
    ]
    subject = _("Question № %s waits for an answer") % question.number
    _to_those_who_answer(question.site, _address(question), subject, lines)


def overdue() -> None:
    """Remind everybody of the late answers; a centre of those that nobody has taken."""
    late: dict[tuple[int, str], list[Question]] = defaultdict(list)
    rows = Question.objects.overdue().select_related("site", "assignee").order_by("due_on")
    for question in rows:
        late[question.site_id, _address(question)].append(question)
    for (_site, address), questions in late.items():
        _remind(questions, address)


def _remind(questions: list[Question], address: str) -> None:
    count = len(questions)
    subject = ngettext("%(count)s answer is late", "%(count)s answers are late", count)
    lines = [
        f"№ {each.number}, {date_format(each.due_on, 'd.m.Y')}: {desk_url(each)}"
        for each in questions
    ]
    _to_those_who_answer(questions[0].site, address, subject % {"count": count}, lines)


def _address(question: Question) -> str:
    person = question.assignee
    return person.email if person is not None and person.is_active else ""


def _to_those_who_answer(site: Site, address: str, subject: str, lines: list[str]) -> None:
    """Write to a person, or to the centre where nobody answers yet."""
    if address:
        send_mail(subject, "\n\n".join(lines), None, [address])
    else:
        centre_letters.send(site, subject, lines)


def desk_url(question: Question) -> str:
    """Return the address of the question at the desk, with its host."""
    register: Any = Question
    name = register.snippet_viewset.get_url_name("edit")
    return centre_letters.absolute(reverse(name, args=[question.pk]))


def _to_reader(question: Question, subject: str, lines: list[str]) -> None:
    centre = CentreSettings.for_site(question.site)
    signed = [*lines, centre.short_name or centre.full_name]
    send_mail(subject, "\n\n".join(filter(None, signed)), None, [question.email])
