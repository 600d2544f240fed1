"""A reader hears his language, else Russian that says it is Russian."""

import pytest
from django.template import Context, Template
from django.utils.translation import override

from core.translated import say
from tests.registers.models import Note


@pytest.fixture
def note() -> Note:
    return Note(name="Заметка", translations={"en": {"name": "Note"}})


def shown(value: object) -> str:
    template = Template("{% load portal_tags %}{{ value|spoken }}")
    return template.render(Context({"value": value}))


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [("ru", "Заметка", "ru"), ("en", "Note", "en"), ("de", "Заметка", "ru")],
)
def test_words_come_in_the_active_language_or_in_russian(note, language, text, told):
    with override(language):
        said = note.said("name")
    assert (said, said.language) == (text, told)


def test_a_language_may_be_asked_for(note):
    assert say(note, "name", "en") == "Note"


def test_a_russian_column_never_comes_from_the_translations(note):
    note.translations = {"ru": {"name": "Чужое"}}
    assert note.said("name") == "Заметка"


def test_an_emptied_translation_falls_back(note):
    note.translations = {"en": {"name": ""}}
    with override("en"):
        assert note.said("name") == "Заметка"


def test_a_fallback_is_marked_on_a_page_of_another_language(note):
    note.translations = {}
    with override("en"):
        assert shown(note.said("name")) == '<span lang="ru">Заметка</span>'


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_language_of_the_page_needs_no_mark(note, language):
    with override(language):
        assert shown(note.said("name")) == str(note.said("name"))


def test_nothing_is_not_marked():
    with override("en"):
        assert shown(Note(name="").said("name")) == ""


def test_markup_in_a_text_is_escaped():
    with override("en"):
        assert "<b>" not in shown(Note(name="<b>жирно</b>").said("name"))


def test_other_values_are_set_as_usual():
    with override("ru"):
        assert shown('Кружок "Сова"') == "Кружок «Сова»"
