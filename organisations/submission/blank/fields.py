"""How each kind of field is written in a document and read back."""

import re
from collections.abc import Callable, Iterator
from html import escape
from itertools import groupby
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Field
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.fields import RichTextField
from wagtail.models import Site

from exchange import readers
from exchange.readers import ReadError
from exchange.targets.words import word_of
from exchange.targets.words import words_of as terms_of
from vocabularies.lookup import key_of
from vocabularies.models import Term
from vocabularies.spellings import Spellings

UNIT = re.compile(r"\s*(?:лет|года?|г\.?)$", re.IGNORECASE)
ITEM = re.compile(r"^(?:(?P<dot>[•·*–—-])|\d{1,3}[.)])\s+(?P<text>.*)$")

Reader = Callable[[Any], Any]


def read_whole(text: Any) -> int | None:
    """Return a whole number: «7», «7 лет», «2024 г.»."""
    return readers.read_integer(UNIT.sub("", readers.read_text(text) or ""))


def read_rich(text: Any) -> str | None:
    """Return paragraphs and lists of a text as the editor would write them."""
    lines = (readers.read_lines(text) or "").split("\n")
    return "".join(_blocks([each for each in lines if each])) or None


def _blocks(lines: list[str]) -> Iterator[str]:
    for tag, group in groupby(lines, _tag):
        if not tag:
            yield from (f"<p>{escape(each)}</p>" for each in group)
            continue
        texts = (match["text"] for each in group if (match := ITEM.match(each)))
        items = "".join(f"<li>{escape(each)}</li>" for each in texts)
        yield f"<{tag}>{items}</{tag}>"


def _tag(line: str) -> str:
    match = ITEM.match(line)
    return ("ul" if match["dot"] else "ol") if match else ""


READERS: tuple[tuple[type, Reader], ...] = (
    (RichTextField, read_rich),
    (models.BooleanField, readers.read_boolean),
    (models.EmailField, readers.read_email),
    (models.URLField, readers.read_url),
    (models.DateField, readers.read_date),
    (models.DecimalField, readers.read_decimal),
    (models.IntegerField, read_whole),
    (models.TextField, readers.read_lines),
    (models.CharField, readers.read_text),
)


def reader_of(field: Any) -> Reader | None:
    """Return what makes a plain value of a text; None for what no document carries."""
    if field.is_relation:
        return readers.read_lines if vocabulary_of(field) else None
    if field.choices:
        return readers.read_text
    return next((read for kind, read in READERS if isinstance(field, kind)), None)


def resolver_of(field: Any, site: Site) -> Callable[[Any], Any] | None:
    """Return what finds the words of a field in a centre; None where a text is the value."""
    vocabulary = vocabulary_of(field)
    if vocabulary:
        find = terms_of if field.many_to_many else word_of
        return find(vocabulary)(site)
    return _choice_of(field) if field.choices else None


def vocabulary_of(field: Any) -> str:
    """Return the vocabulary whose words a field takes, "" for any other field."""
    if not isinstance(field, Field) or field.related_model is not Term:
        return ""
    limits: Any = field.get_limit_choices_to()  # type: ignore[attr-defined]  # of relations
    return str(limits.get("vocabulary", ""))


def words_of(field: Any, spellings: Spellings) -> tuple[str, ...]:
    """Return the words that a field takes, in their order; none where any text is good."""
    if vocabulary := vocabulary_of(field):
        return tuple(str(each) for each in spellings.offered(vocabulary))
    if field.choices:
        return tuple(_labels(field).values())
    return (_("yes"), _("no")) if isinstance(field, models.BooleanField) else ()


def _labels(field: Any) -> dict[Any, str]:
    with override(settings.LANGUAGE_CODE):
        return {value: str(label) for value, label in field.flatchoices if value not in ("", None)}


def _choice_of(field: Any) -> Callable[[Any], Any]:
    labels = _labels(field)
    known = {key_of(str(value)): value for value in labels}
    known |= {key_of(label): value for value, label in labels.items()}

    def resolve(text: Any) -> Any:
        found = known.get(key_of(str(text)))
        if found is None:
            raise ReadError("unknown_word", text=text, words="; ".join(labels.values()))
        return found

    return resolve
