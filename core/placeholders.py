"""What a centre has still to write: marks in the texts made with a new centre."""

import json
import re
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext, override
from wagtail.fields import StreamField

_MARK = re.compile(r"\[\[([^\[\]]{1,300})\]\]")


def mark(what: str) -> str:
    """Return the mark of a gap in the portal's language: [[fill in: what]]."""
    with override(settings.LANGUAGE_CODE):
        return gettext("[[fill in: %(what)s]]") % {"what": what}


def find(instance: models.Model) -> list[str]:
    """Return what is still to be filled in a page, settings or a row, in the order of fields."""
    # a page keeps its title twice, so a gap may be met again
    return list(dict.fromkeys(gap for text in _texts(instance) for gap in _MARK.findall(text)))


def find_in_text(text: str) -> list[str]:
    """Return what is still to be filled in a text."""
    return _MARK.findall(text)


def _texts(instance: models.Model) -> Iterator[str]:
    for field in instance._meta.concrete_fields:
        value: Any = getattr(instance, field.attname)
        if isinstance(field, StreamField):
            yield json.dumps(field.get_prep_value(value), ensure_ascii=False, default=str)
        elif isinstance(value, str):
            yield value
