"""«Что изменилось» shows words, not JSON."""

from core.translated.comparison import TranslationsComparison
from tests.registers.models import Note

FIELD = Note._meta.get_field("translations")


def compared(before: dict, after: dict) -> TranslationsComparison:
    return TranslationsComparison(FIELD, Note(translations=before), Note(translations=after))


def test_a_change_is_told_with_its_language_and_field():
    change = compared({}, {"en": {"name": "Note"}})
    assert change.has_changed()
    assert change.htmldiff() == '<p>Английский, Name: <span class="addition">Note</span></p>'


def test_texts_that_are_in_neither_version_are_not_named():
    assert compared({}, {}).htmldiff() == ""


def test_markup_is_escaped():
    assert "<b>" not in compared({}, {"en": {"name": "<b>"}}).htmldiff()
