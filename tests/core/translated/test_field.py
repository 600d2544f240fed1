"""The column takes texts of known languages and fields, as long as the field's own."""

import pytest
from django.core.exceptions import ValidationError

from tests.registers.models import Note

FIELD = Note._meta.get_field("translations")


def refused(value: object) -> str:
    with pytest.raises(ValidationError) as caught:
        FIELD.clean(value, Note())
    return " ".join(caught.value.messages)


def test_texts_are_stripped_and_empty_ones_left_out():
    given = {"en": {"name": "  Note "}, "en-empty": {}}
    assert FIELD.clean(given, Note()) == {"en": {"name": "Note"}}


def test_nothing_is_fine():
    assert FIELD.clean({}, Note()) == {}


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ({"xx": {"name": "?"}}, "не переводится на «xx»"),
        ({"ru": {"name": "?"}}, "не переводится на «ru»"),
        ({"en": {"slug": "note"}}, "Поле «slug» не переводится"),
        ({"en": {"name": "n" * 101}}, "100"),
        (["en"], "по языкам и полям"),
    ],
)
def test_a_wrong_translation_is_refused_in_plain_words(value, reason):
    assert reason in refused(value)


def test_a_refusal_names_the_language_and_the_field():
    assert refused({"en": {"name": "n" * 101}}).startswith("Английский, name: ")


def test_all_mistakes_are_told_at_once():
    messages = refused({"en": {"name": "n" * 101, "slug": "x"}})
    assert "100" in messages
    assert "slug" in messages


def test_a_row_is_kept_and_read_back(two_centres):
    note = Note.objects.create(
        site=two_centres.own.site, name="Заметка", translations={"en": {"name": "Note"}}
    )
    assert Note.objects.get(pk=note.pk).translations == {"en": {"name": "Note"}}


def test_a_row_without_translations_has_none(two_centres):
    note = Note.objects.create(site=two_centres.own.site, name="Заметка")
    assert Note.objects.get(pk=note.pk).translations == {}
