"""Letters about questions. They name numbers and addresses of pages, never what was asked."""

from collections import defaultdict
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from consents import letters as centre_letters

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
    centre_letters.to_reader(
        question.site, question.email, _("Question № %s is received") % question.number, lines
    )


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
    centre_letters.to_reader(
        question.site, question.email, _("Answer to question № %s") % question.number, lines
    )


def to_desk(question: Question) -> None:
    """Tell the methodist of the topic, or the centre where it has none."""
    topic = question.topic.name if question.topic else "–"
    lines = [
        _("Question № %(number)s, topic: %(topic)s.") % {"number": question.number, "topic": topic},
        _("Answer by %s.") % date_format(question.due_on, "d.m.Y"),
        desk_url(question),
    ]
    subject = _("Question № %s waits for an answer") % question.number
    centre_letters.to_colleague(question.site, _address(question), subject, lines)


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
    centre_letters.to_colleague(questions[0].site, address, subject % {"count": count}, lines)


def _address(question: Question) -> str:
    person = question.assignee
    return person.email if person is not None and person.is_active else ""


def desk_url(question: Question) -> str:
    """Return the address of the question at the desk, with its host."""
    register: Any = Question
    name = register.snippet_viewset.get_url_name("edit")
    return centre_letters.absolute(reverse(name, args=[question.pk]))
