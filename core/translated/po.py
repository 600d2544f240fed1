"""Words of registers for translators and back: files of gettext (.po).

A message is known by its context «model:row:field», so the same words of two rows may be
translated differently.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po, write_po
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from core.translated.mixin import Translated

Key = tuple[str, str, str]  # model's label, row's key, field


@dataclass(frozen=True)
class Line:
    """A translation taken from a file, or the reason why it was not taken."""

    row: Translated | None
    name: str
    source: str
    text: str
    error: str = ""


@dataclass
class Reading:
    """What a file holds: lines to be taken over and refused ones."""

    taken: list[Line] = field(default_factory=list)
    refused: list[Line] = field(default_factory=list)


def write(rows: Iterable[Translated], language: str) -> bytes:
    """Return a file with every word of the rows that has an original, translated or not."""
    catalogue: Catalog = Catalog(locale=language, charset="utf-8", fuzzy=False)
    catalogue.header_comment = ""
    for row in rows:
        for name in row.translated_fields:
            source = getattr(row, name)
            if source:
                text = row.translations.get(language, {}).get(name, "")
                catalogue.add(
                    source,
                    text,
                    context=":".join(_key(row, name)),
                    auto_comments=[_place(row, name)],
                )
    output = BytesIO()
    write_po(output, catalogue, width=0)
    return output.getvalue()


def read(content: bytes, rows: Iterable[Translated], language: str) -> Reading:
    """Return what a translator's file brings for these rows.

    Raises ValidationError for another kind of file. A row that is not given (of another centre,
    deleted meanwhile) and an original that has changed since are refused line by line.
    """
    by_key = {_key(row, name): row for row in rows for name in row.translated_fields}
    reading = Reading()
    for message in _messages(content, language):
        key = _split(message.context)
        line = _line(message, by_key.get(key) if key else None, key[2] if key else "", language)
        if line is not None:
            (reading.refused if line.error else reading.taken).append(line)
    return reading


def apply(reading: Reading, language: str) -> list[Translated]:
    """Put the taken lines into their rows, unsaved; return the rows that are to be saved."""
    changed: dict[tuple[str, Any], Translated] = {}
    for line in reading.taken:
        if line.row is not None:
            row = changed.setdefault((line.row._meta.label, line.row.pk), line.row)
            texts = {**row.translations.get(language, {}), line.name: line.text}
            row.translations = {**row.translations, language: texts}
    return list(changed.values())


def _messages(content: bytes, language: str) -> list[Message]:
    try:
        catalogue = read_po(BytesIO(content), locale=language, abort_invalid=True)
    except (PoFileError, UnicodeDecodeError, ValueError) as error:
        raise ValidationError(_("This is not a file of translations (.po).")) from error
    return [message for message in catalogue if message.id]


def _line(message: Message, row: Translated | None, name: str, language: str) -> Line | None:
    source, text = str(message.id), str(message.string or "").strip()
    if not text or (row and row.translations.get(language, {}).get(name) == text):
        return None
    return Line(row, name, source, text, _error(row, name, source, text, language, message.fuzzy))


def _error(
    row: Translated | None, name: str, source: str, text: str, language: str, fuzzy: bool
) -> str:
    if row is None:
        return _("There is no such record in this centre.")
    if getattr(row, name) != source:
        return _("The original has changed since: «%s».") % getattr(row, name)
    if fuzzy:
        return _("The translator has marked the translation as doubtful.")
    column: Any = row._meta.get_field("translations")
    return " ".join(column.problems(language, name, text))


def _place(row: Translated, name: str) -> str:
    field: Any = row._meta.get_field(name)
    return f"{row._meta.verbose_name}: {field.verbose_name}"


def _key(row: Translated, name: str) -> Key:
    return row._meta.label_lower, str(row.pk), name


def _split(context: str | None) -> Key | None:
    parts = (context or "").split(":")
    return (parts[0], parts[1], parts[2]) if len(parts) == 3 else None
