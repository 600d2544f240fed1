"""What a centre has still to write: marks in the texts made with a new centre."""

import json
import re
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.html import escape
from django.utils.translation import gettext, override
from wagtail.fields import StreamField

_MARK = re.compile(r"\[\[([^\[\]]{1,300})\]\]")


def mark(what: Any) -> str:
    """Return the mark of a gap in the portal's language: [[fill in: what]]."""
    with override(settings.LANGUAGE_CODE):
        return gettext("[[fill in: %(what)s]]") % {"what": str(what)}


def gap(what: Any) -> str:
    """Return what the mark asks, as `find` names it."""
    return mark(what)[2:-2]


def find(instance: models.Model) -> list[str]:
    """Return what is still to be filled in a page, settings or a row, in the order of fields."""
    # a page keeps its title twice, so a gap may be met again
    return list(dict.fromkeys(each for _path, text in _texts(instance) for each in _gaps(text)))


def first_place(instance: models.Model) -> str:
    """Return the field, in a stream also the block, of the first gap; "" where there is none."""
    return next((path for path, text in _texts(instance) if _gaps(text)), "")


def find_in_text(text: str) -> list[str]:
    """Return what is still to be filled in a text."""
    return _gaps(text)


def answer(instance: models.Model, answers: dict[str, str]) -> list[str]:
    """Put what has become known in the place of its gaps; return the fields that changed.

    `answers`: what the gap asks (the words inside the mark), and the answer, plain text.
    """
    marks = {f"[[{asked}]]": text for asked, text in answers.items() if text}
    changed = []
    for field in instance._meta.concrete_fields:
        value: Any = getattr(instance, field.attname)
        if isinstance(field, StreamField):
            value = field.stream_block.get_prep_value(value)
        filled = _filled(value, marks)
        if filled != value:
            in_stream = isinstance(field, StreamField)
            setattr(instance, field.attname, json.dumps(filled) if in_stream else filled)
            changed.append(field.name)
    return changed


def _filled(value: Any, marks: dict[str, str]) -> Any:
    if isinstance(value, list):
        return [_filled(each, marks) for each in value]
    if isinstance(value, dict):
        return {key: _filled(each, marks) for key, each in value.items()}
    if not isinstance(value, str):
        return value
    is_rich = "</" in value
    for mark_, text in marks.items():
        value = value.replace(mark_, escape(text) if is_rich else text)
    return value


def _gaps(text: str) -> list[str]:
    return _MARK.findall(text)


def _texts(instance: models.Model) -> Iterator[tuple[str, str]]:
    """Yield texts with their places in the form."""
    for field in instance._meta.concrete_fields:
        value: Any = getattr(instance, field.attname)
        if isinstance(field, StreamField):
            for block in field.stream_block.get_prep_value(value):
                text = json.dumps(block, ensure_ascii=False, default=str)
                yield f"{field.name}.{block.get('id') or ''}", text
        elif isinstance(value, str):
            yield field.name, value
