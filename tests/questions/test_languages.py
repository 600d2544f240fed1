"""Topics of questions in other languages."""

import pytest
from django.utils.translation import override

from core.translated.rows import rows_for
from questions.forms import QuestionForm
from questions.models import QuestionTopic
from tests.factories.questions import TopicFactory
from users.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def topic(asking):
    return TopicFactory(site=asking.own.site, name="Кружки", translations={"en": {"name": "Clubs"}})


@pytest.mark.parametrize(("language", "word"), [("ru", "Кружки"), ("en", "Clubs")])
def test_a_reader_chooses_it_in_his_language(asking, topic, language, word):
    with override(language):
        labels = [
            label for _key, label in QuestionForm(site=asking.own.site).fields["topic"].choices
        ]

    assert word in labels


def test_one_without_a_translation_stays_russian(asking):
    with override("en"):
        assert str(asking.topic.label) == asking.topic.name
        assert asking.topic.label.is_foreign


def test_translators_get_them_with_the_other_words(asking, topic):
    person = asking.own.person(Role.ADMINISTRATOR)

    rows = [each for each in rows_for(person, asking.own.site) if isinstance(each, QuestionTopic)]

    assert topic in rows
    assert asking.other_topic not in rows
