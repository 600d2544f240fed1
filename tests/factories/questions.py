"""Questions and their answers for the tests."""

import factory
from factory.django import DjangoModelFactory

from core.models import CentreSection
from questions.models import (
    AnswerTemplate,
    FrequentQuestion,
    Question,
    QuestionsPage,
    QuestionTopic,
)
from vocabularies.models import Term, Vocabulary


class TopicFactory(DjangoModelFactory):
    """A topic; `site` must be given."""

    class Meta:
        model = QuestionTopic

    name = factory.Sequence(lambda n: f"Тема {n}")


class FrequentFactory(DjangoModelFactory):
    """A published answer; `site` must be given."""

    class Meta:
        model = FrequentQuestion

    topic = factory.LazyAttribute(lambda made: TopicFactory(site=made.site))
    question = factory.Sequence(lambda n: f"Где получить справку {n}?")
    answer = "<p>В центре, по будням.</p>"
    answered_by = "методический отдел"


class QuestionFactory(DjangoModelFactory):
    """A question that has just come; `site` must be given."""

    class Meta:
        model = Question

    text = "Можно ли сменить кружок посреди года?"
    email = "mama@example.ru"
    audience = factory.LazyFunction(lambda: audience("parents"))


class TemplateFactory(DjangoModelFactory):
    """A template of an answer; `site` must be given."""

    class Meta:
        model = AnswerTemplate

    name = "Перевод"
    text = "<p>Перевод делает организация.</p>"


def audience(code):
    """Return a word of the vocabulary of audiences."""
    return Term.objects.of(Vocabulary.AUDIENCE).get(code=code)


def make_questions_page(centre, **fields):
    """Give a centre its section of questions."""
    fields = {"title": "Частые вопросы", "slug": "voprosy", **fields}
    page = centre.home.add_child(instance=QuestionsPage(**fields))
    section = {"page": page}
    CentreSection.objects.update_or_create(site=centre.site, key="voprosy", defaults=section)
    return page
