"""Topics of questions in other languages."""

import re

import pytest
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.test import RequestFactory
from django.urls import reverse
from django.utils.translation import override

from core.translated.rows import rows_for
from questions.forms import QuestionForm
from questions.models import FrequentQuestion, QuestionTopic
from questions.page.lists import FREQUENT
from questions.search_kinds import answer_details
from tests.factories.questions import FrequentFactory, TopicFactory
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


ENGLISH = {
    "question": "How to choose a club?",
    "answer": "<p>Ask the <b>methodist</b>.</p>",
    "answered_by": "Methodical department",
}


@pytest.fixture
def answers(asking):
    """Two answers of a centre, one of them in English too; the section has its English page."""
    told = FrequentFactory(site=asking.own.site, question="Как выбрать кружок?")
    told.translations = {"en": ENGLISH}
    told.save()
    FrequentFactory(site=asking.own.site, question="Что взять с собой?")
    return told


def test_a_list_in_another_language_has_the_translated_answers_only(answers, asking):
    own = FrequentQuestion.objects.for_site(asking.own.site)
    assert own.spoken().count() == 2
    with override("en"):
        (row,) = own.spoken()
        heard = row.in_active_language()
        assert (heard.title, heard.plain_answer) == (ENGLISH["question"], "Ask the methodist.")
        assert row.question == "Как выбрать кружок?"
        details = answer_details(own.spoken(), RequestFactory().get("/"))
        assert details[row.pk].title == ENGLISH["question"]


def test_topics_are_chosen_and_exported_in_the_reader_s_language(answers, asking):
    topic = answers.topic
    topic.translations = {"en": {"name": "Clubs"}}
    topic.save()
    with override("en"):
        rows = FrequentQuestion.objects.for_site(asking.own.site).spoken()
        found = FREQUENT.run(rows.for_lists(), QueryDict(), path="/")
        labels = [each.label for facet in found.facets for each in facet.options]
        columns = {each.key: each for each in FREQUENT.columns}
        assert "Clubs" in labels
        assert columns["topic"].of(rows.get()) == "Clubs"


def test_half_a_translation_is_none(answers):
    answers.translations = {"en": {"question": "How?"}}
    answers.save()
    with override("en"):
        assert not FrequentQuestion.objects.spoken().exists()


def test_the_search_knows_an_answer_by_its_other_words(answers):
    assert "How to choose a club? Ask the methodist." in answers.words_in_other_languages


def test_a_file_of_translations_brings_no_marks_that_the_field_has_not(answers):
    answers.translations["en"]["answer"] = (
        '<p onclick="a()">Ask <script>alert(1)</script><b>us</b></p><h1>Big</h1>'
    )
    answers.full_clean()

    kept = answers.translations["en"]["answer"]
    assert "<b>us</b>" in kept
    assert not [mark for mark in ("<script", "onclick", "<h1") if mark in kept]


def test_personal_data_of_a_child_is_refused_in_a_translation_too(answers):
    answers.translations["en"]["answer"] = "<p>Иванова Маша, 7 лет, диагноз ДЦП</p>"
    with pytest.raises(ValidationError):
        answers.full_clean()


def test_the_form_offers_a_text_with_marks(client, asking, answers):
    client.force_login(asking.own.person(Role.EDITOR))
    form = client.get(
        reverse("wagtailsnippets_questions_frequentquestion:edit", args=[answers.pk])
    ).content.decode()

    assert "How to choose a club?" in form
    assert "translations_en_answer" in form
    assert re.search(r"<input[^>]+translations_en_answer[^>]+data-draftail-input", form)
