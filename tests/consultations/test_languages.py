"""Topics of consultations in other languages."""

import pytest
from django.template.loader import render_to_string
from django.utils.translation import override

from consultations import people
from consultations.models import ConsultationTopic
from consultations.page.choosing import Choice
from core.translated.rows import rows_for
from users.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def topic(advising):
    advising.topic.translations = {"en": {"name": "Choosing a programme"}}
    advising.topic.save()
    return advising.topic


@pytest.mark.parametrize(
    ("language", "word"), [("ru", "Выбор программы"), ("en", "Choosing a programme")]
)
def test_readers_meet_it_in_their_language(rf, advising, topic, language, word):
    request = rf.get("/", headers={"host": advising.own.site.hostname})
    with override(language):
        choice = Choice(advising.page, request)
        row = {"consultant": people.consultants(advising.own.site)[0]}
        card = render_to_string("consultations/person.html", {"row": row})

        assert [str(each.label) for each in choice.topics] == [word]
    assert word in card.replace("\u00a0", " ")


def test_translators_get_them_with_the_other_words(advising, topic):
    person = advising.own.person(Role.ADMINISTRATOR)

    rows = rows_for(person, advising.own.site)

    assert [each for each in rows if isinstance(each, ConsultationTopic)] == [topic]
