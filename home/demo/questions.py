"""Questions of the demo: topics, frequent questions, templates, some that wait for an answer."""

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Site

from core.slugs import make_slug
from home.demo import config
from home.demo.accounts import email_of
from questions.choices import Event, Status
from questions.models import AnswerTemplate, FrequentQuestion, Question, QuestionTopic
from questions.rules import people_who_answer
from users.models import Role
from vocabularies.models import Term, Vocabulary

EMAIL = "reader@demo.example"


def make_questions(site: Site, name: str) -> None:
    """Make the section of questions alive."""
    words = config.load("questions.json")
    methodist = people_who_answer(site).filter(email=email_of(name, Role.EDITOR)).first()
    topics = {
        title: QuestionTopic.objects.create(
            site=site, name=title, order=(place + 1) * 10, assignee=methodist
        )
        for place, title in enumerate(words["topics"])
    }
    audiences = {term.code: term for term in Term.objects.of(Vocabulary.AUDIENCE)}
    for place, row in enumerate(words["frequent"]):
        _frequent(site, row, topics, audiences, words["answered_by"], place)
    for title, text in words["templates"]:
        AnswerTemplate.objects.create(site=site, name=title, text=f"<p>{text}</p>")
    for row in words["asked"]:
        _asked(site, row, topics, audiences, words["answered_by"])


def _frequent(
    site: Site, row: dict[str, Any], topics: Any, audiences: Any, people: Any, place: int
) -> None:
    entry = FrequentQuestion(
        site=site,
        slug=make_slug(row["question"])[:60].rstrip("-"),
        question=row["question"],
        answer="".join(f"<p>{each}</p>" for each in row["answer"]),
        topic=topics[row["topic"]],
        order=(place + 1) * 10,
        answered_by=people[row["audiences"][0]],
        checked_on=timezone.localdate(),
        live=False,
    )
    entry.audiences = [audiences[code] for code in row["audiences"]]
    entry.save()
    entry.save_revision().publish()


def _asked(site: Site, row: dict[str, Any], topics: Any, audiences: Any, people: Any) -> None:
    moment = timezone.now() - timedelta(days=row["days"])
    topic = topics[row["topic"]]
    question = Question(
        site=site,
        topic=topic,
        audience=audiences[row["audience"]],
        text=row["text"],
        email=EMAIL,
        asked_at=moment,
        assignee=topic.assignee,
        may_publish=row.get("may_publish", False),
    )
    question.save()
    question.events.create(kind=Event.RECEIVED, at=moment)
    if answer := row.get("answer"):
        _answer(question, answer, moment + timedelta(days=1), people[row["audience"]])


def _answer(question: Question, text: str, moment: datetime, who: str) -> None:
    question.answer = f"<p>{text}</p>"
    question.answered_at = moment
    question.answered_by = who
    question.status = Status.ANSWERED
    question.save()
    question.events.create(kind=Event.TAKEN, at=moment)
    question.events.create(kind=Event.ANSWERED, at=moment)
