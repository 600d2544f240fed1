"""Kinds of results: each app says what readers may find of its own and how it is shown."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.models import Site


@dataclass(frozen=True)
class Details:
    """What stands beside the title of a result."""

    url: str
    label: str
    date: Any = None


@dataclass(frozen=True)
class Kind:
    """A kind of results, with a tab of its own.

    `visible(site)` gives the things that anybody may read in a centre; `details(things, request)`
    says how the things of one page are shown, by key. Both keep to a query or two.
    """

    name: str
    label: Any
    icon: str
    models: tuple[str, ...]
    visible: Callable[[Site], QuerySet]
    details: Callable[[Iterable[Any], HttpRequest], Mapping[Any, Details]]
    order: int = 100

    def content_types(self) -> set[int]:
        """Return keys of the content types under which the index keeps these things."""
        found = ContentType.objects.get_for_models(*map(apps.get_model, self.models))
        return {each.pk for each in found.values()}


_kinds: dict[str, Kind] = {}


def register(kind: Kind) -> Kind:
    """Add a kind of results; an app calls it in its `search_kinds.py`."""
    _kinds[kind.name] = kind
    return kind


def registered() -> list[Kind]:
    """Return all kinds in the order of the tabs."""
    return sorted(_kinds.values(), key=lambda kind: (kind.order, kind.name))
