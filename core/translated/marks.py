"""Translations of texts with marks: what their field allows and nothing else."""

from collections.abc import Iterator
from typing import Any

from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.fields import RichTextField

from core import text_fields


def allowed(field: Any, text: str) -> str:
    """Return a text without marks that its field does not have: a file may bring any."""
    if not isinstance(field, RichTextField):
        return text
    converter = ContentstateConverter(features=field.features)
    kept: str = converter.to_database_format(converter.from_database_format(text))
    return kept


def faults(field: Any, text: str) -> Iterator[Any]:
    """Yield what is wrong with the links and headings of a text."""
    if isinstance(field, RichTextField):
        yield from text_fields.faults(field, text)
