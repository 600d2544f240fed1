"""The sentences of the panel."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.blocks import StreamValue
from wagtail.fields import StreamField

from core import publishing
from core.content_checks import Remark, remarks
from core.content_checks.readability import reading_ease
from core.content_checks.rules import whole
from core.content_panel.parts import parts_of

SENTENCES = {
    "no-lead": gettext_lazy("There is no lead: say in two lines what the page is about."),
    "hard": gettext_lazy("The text is hard to read: shorter sentences and plainer words help."),
    "long": gettext_lazy("A sentence of %(count)s words, make two of it: “%(text)s”."),
    "office": gettext_lazy("“%(text)s” may be said plainer: %(better)s."),
    "chain": gettext_lazy("Many nouns made of verbs in a row, use verbs: “%(text)s”."),
    "quotes": gettext_lazy("Straight quotes, use «…»: “%(text)s”."),
    "dash": gettext_lazy("A hyphen stands for a dash, use «–»: “%(text)s”."),
}


@dataclass(frozen=True)
class Line:
    """A sentence about a place of the page."""

    text: str
    path: str


@dataclass(frozen=True)
class Judgement:
    """What the panel shows: what stops publishing, hints, how easy the text reads (0…100)."""

    stops: list[Line]
    hints: list[Line]
    ease: int | None


def judge(page: models.Model) -> Judgement:
    """Look through a version of a page or of a record."""
    parts = parts_of(page)
    hints = [Line(_sentence(each), each.path) for each in remarks(parts)]
    return Judgement(list(dict.fromkeys(_stops(page))), hints, reading_ease(whole(parts)))


def _sentence(remark: Remark) -> str:
    return str(SENTENCES[remark.code]) % remark.values


def _stops(page: models.Model) -> list[Line]:
    """Return what keeps the page from being published, at fields and blocks."""
    lines = []
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            lines += _of_stream(field, getattr(page, field.name))
    for name, error in publishing.problems(page).items():
        value = getattr(page, name, None)
        if isinstance(value, StreamValue):
            lines += _of_blocks(name, value, error)
        else:
            lines += [Line(text, name) for text in publishing.words(error)]
    return lines + _empty(page)


def _of_stream(field: StreamField, value: StreamValue) -> list[Line]:
    try:
        field.stream_block.clean(value)
    except ValidationError as error:
        return _of_blocks(field.name, value, error)
    return []


def _of_blocks(name: str, value: StreamValue, error: ValidationError) -> list[Line]:
    by_block: dict[Any, Any] = getattr(error, "block_errors", None) or {}
    lines = [
        Line(text, f"{name}.{value[place].id}")
        for place, each in by_block.items()
        for text in publishing.words(each)
    ]
    return lines or [Line(text, name) for text in publishing.words(error)]


def _empty(page: models.Model) -> list[Line]:
    """Return the fields that a draft may leave empty and a public page may not."""
    return [
        Line(_("Fill in the field “%(name)s”.") % {"name": field.verbose_name}, field.name)
        for field in page._meta.local_fields
        if isinstance(field, models.CharField | models.TextField)
        and not field.blank
        and not str(getattr(page, field.attname) or "").strip()
    ]
