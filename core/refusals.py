"""A page that may not go public as it is: in what words people are told.

Wagtail asks nobody about a page that cannot be published: bulk actions and approval fall over it,
translations swallow it. Every refusal is heard by the request in which it happens, whoever
catches it on the way, so that `core.publish_gate` can tell the person.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, FieldDoesNotExist, ValidationError
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.models import Page

_heard: ContextVar[list["RefusalError"] | None] = ContextVar("heard_refusals", default=None)


class RefusalError(ValidationError):
    """A page, or a row with drafts, that must not go public; `reasons` are sentences."""

    def __init__(self, thing: models.Model, error: ValidationError) -> None:
        by_field = getattr(error, "error_dict", {NON_FIELD_ERRORS: [error]})
        super().__init__(by_field)
        self.thing = thing

    @property
    def reasons(self) -> list[str]:
        """What is wrong, each with the name of its field."""
        return [
            f"{label}: {message}" if label else message
            for field, messages in self.message_dict.items()
            for label in [_label(self.thing, field)]
            for message in messages
        ]

    @property
    def words(self) -> str:
        """One text for a person: which page, and why."""
        return _("“%(title)s” is not published. %(reasons)s") % {
            "title": str(self.thing) or f"№ {self.thing.pk}",
            "reasons": " ".join(self.reasons),
        }


def refuse(thing: models.Model, error: ValidationError) -> RefusalError:
    """Return the refusal to raise, heard by whoever listens."""
    refused = RefusalError(thing, error)
    heard = _heard.get()
    if heard is not None:
        heard.append(refused)
    return refused


@contextmanager
def listening() -> Iterator[list[RefusalError]]:
    """Collect the refusals that happen inside, caught there or not."""
    heard: list[RefusalError] = []
    token = _heard.set(heard)
    try:
        yield heard
    finally:
        _heard.reset(token)


def _label(thing: models.Model, name: str) -> str:
    """Return what stands above a field in the editor, else its own name."""
    if name == NON_FIELD_ERRORS:
        return ""
    if isinstance(thing, Page) and (heading := _heading(thing.get_edit_handler(), name)):
        return heading
    try:
        return capfirst(str(getattr(thing._meta.get_field(name), "verbose_name", "")))
    except FieldDoesNotExist:
        return ""


def _heading(panel: Any, name: str) -> str:
    if name in (getattr(panel, "field_name", ""), getattr(panel, "relation_name", "")):
        return capfirst(str(panel.heading))
    found = (_heading(child, name) for child in getattr(panel, "children", ()))
    return next(filter(None, found), "")
