"""Files for translators: out, in, and what is refused on the way in."""

import pytest
from django.core.exceptions import ValidationError

from core.translated import po
from tests.registers.models import Note


def note(pk: int, name: str = "Заметка", **translations: dict[str, str]) -> Note:
    return Note(pk=pk, name=name, translations=translations)


def file_of(*rows: Note, **replaced: str) -> bytes:
    text = po.write(rows, "en").decode()
    for old, new in replaced.items():
        text = text.replace(old, new)
    return text.encode()


def translated(pk: int, text: str) -> bytes:
    return po.write([note(pk, en={"name": text})], "en")


def test_a_file_has_originals_and_translations_with_the_place_of_each():
    text = po.write([note(1, en={"name": "Note"}), note(2, "Другая")], "en").decode()
    assert 'msgctxt "registers.note:1:name"\nmsgid "Заметка"\nmsgstr "Note"' in text
    assert 'msgctxt "registers.note:2:name"\nmsgid "Другая"\nmsgstr ""' in text


def test_the_same_words_of_two_rows_are_translated_apart():
    reading = po.read(translated(1, "One"), [note(1), note(2)], "en")
    assert [(line.row.pk, line.text) for line in reading.taken] == [(1, "One")]


def test_rows_without_an_original_are_left_out():
    assert "msgctxt" not in po.write([note(1, "")], "en").decode()


def test_a_taken_line_reaches_its_row_and_keeps_other_languages():
    row = note(1, de={"name": "Notiz"})
    changed = po.apply(po.read(translated(1, "Note"), [row], "en"), "en")
    assert changed == [row]
    assert row.translations == {"de": {"name": "Notiz"}, "en": {"name": "Note"}}


def test_what_is_known_already_is_no_change():
    row = note(1, en={"name": "Note"})
    reading = po.read(translated(1, "Note"), [row], "en")
    assert (reading.taken, reading.refused) == ([], [])


def test_an_untranslated_line_takes_nothing_away():
    row = note(1, en={"name": "Note"})
    assert po.read(po.write([note(1)], "en"), [row], "en") == po.Reading()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (translated(7, "Foreign"), "нет такой записи"),
        (po.write([note(1, "Прежнее", en={"name": "Old"})], "en"), "изменился"),
        (translated(1, "n" * 101), "100"),
        (translated(1, "Note").replace(b"#. ", b"#, fuzzy\n#. "), "сомнительный"),
        (translated(1, "Note").replace(b":name", b":slug"), "нет такой записи"),
        (translated(1, "Note").replace(b"registers.note", b"auth.user"), "нет такой записи"),
    ],
)
def test_a_wrong_line_is_refused_with_its_reason(content, reason):
    reading = po.read(content, [note(1)], "en")
    assert reading.taken == []
    assert [reason in line.error for line in reading.refused] == [True]


def test_refused_lines_do_not_hold_up_the_others():
    content = po.write([note(1, en={"name": "Note"}), note(9, en={"name": "?"})], "en")
    reading = po.read(content, [note(1)], "en")
    assert (len(reading.taken), len(reading.refused)) == (1, 1)


@pytest.mark.parametrize(
    "content", [b"\x89PNG\r\n", b"msgid without quotes", "текст".encode("cp1251")]
)
def test_another_file_is_refused_as_a_whole(content):
    with pytest.raises(ValidationError) as caught:
        po.read(content, [note(1)], "en")
    assert "не файл переводов" in str(caught.value)
