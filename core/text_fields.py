"""Texts outside of streams keep the same rules: links with a name, headings in their order."""

from collections.abc import Iterator
from typing import Any

from bs4 import BeautifulSoup
from wagtail.fields import RichTextField

from core.blocks import outline, text_rules
from core.publishing import Problem


def problems_of(instance: Any) -> list[Problem]:
    """Return a problem for each text of a page, of its child or of a record that breaks a rule."""
    return [
        Problem([field.name], message)
        for field in instance._meta.concrete_fields
        if isinstance(field, RichTextField)
        for message in faults(field, getattr(instance, field.attname) or "")
    ]


def faults(field: RichTextField, html: str) -> Iterator[Any]:
    """Return what is wrong with the text of a field (ПП РФ 102, WCAG 1.3.1 and 2.4.4)."""
    yield from text_rules.problems(html)
    if "h2" in (field.features or ()):  # elsewhere the page gives the heading above the text
        yield from outline.jumps(enumerate(_levels(html))).values()


def _levels(html: str) -> list[int]:
    soup = BeautifulSoup(html, "html.parser")
    return [int(each.name[1]) for each in soup.find_all(["h2", "h3", "h4", "h5", "h6"])]
