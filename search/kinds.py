"""Kinds of results: each app says what readers may find of its own and how it is shown."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.http import HttpRequest

from core.models import CentreSettings

from .narrowing import Narrowing
from .standing import Standing


@dataclass(frozen=True)
class Details:
    """What stands beside the title of a result, or in place of the indexed one."""

    url: str
    label: str
    date: Any = None
    title: str = ""
    name: str = ""  # where the index keeps no title of the thing


@dataclass(frozen=True)
class Place:
    """Where in a thing the words stand: what it is called, its anchor, its text."""

    label: str
    anchor: str
    text: str = ""


@dataclass(frozen=True)
class Kind:
    """A kind of results, with a tab of its own.

    `visible(centre)` gives the things that anybody may read in a centre; `details(things, request)`
    says how those of one page are shown, by key. `things` is a queryset narrowed to them.
    `places(keys, terms)` says where in things the terms stand, by key, if anywhere in particular.
    `narrowing` is the list whose facets narrow them. `dated` names their field of the day where
    newer ones are worth more. `sections` are the page types where things of a register are read:
    with its section closed a thing is not found; `within(things, standing)` says it where a section
    holds some of them only.
    """

    name: str
    label: Any
    icon: str
    models: tuple[str, ...]
    visible: Callable[[CentreSettings], QuerySet]
    details: Callable[[Any, HttpRequest], Mapping[Any, Details]]
    order: int = 100
    dated: str = ""
    places: Callable[[Sequence[str], Sequence[str]], Mapping[Any, Place]] | None = None
    narrowing: Narrowing | None = None
    sections: tuple[str, ...] = ()
    within: Callable[[Any, Standing], QuerySet] | None = None

    def content_types(self) -> set[int]:
        """Return keys of the content types under which the index keeps these things."""
        found = ContentType.objects.get_for_models(*map(apps.get_model, self.models))
        return {each.pk for each in found.values()}

    def of_keys(self, things: QuerySet, keys: Sequence[str]) -> QuerySet:
        """Return those of the things that an engine has found."""
        return things.filter(pk__in=keys)

    def shown(
        self, things: QuerySet, keys: Sequence[str], request: HttpRequest
    ) -> Mapping[Any, Details]:
        """Return how those of the things that an engine has found are shown, by key."""
        return self.details(self.of_keys(things, keys), request)

    def readable(self, things: QuerySet, standing: Standing) -> QuerySet:
        """Leave what stands in a section that anybody may read."""
        if self.within:
            return self.within(things, standing)
        shut = self.sections and not any(map(standing.is_open, self.sections))
        return things.none() if shut else things


@dataclass(frozen=True)
class Scope:
    """A kind within one centre: what of it anybody may read there."""

    kind: Kind
    things: QuerySet

    @cached_property
    def types(self) -> frozenset[int]:
        """Content types of the things: scopes are kept, asking anew takes a millisecond."""
        return frozenset(self.kind.content_types())


_kinds: dict[str, Kind] = {}


def register(kind: Kind) -> Kind:
    """Add a kind of results; an app calls it in its `search_kinds.py`."""
    _kinds[kind.name] = kind
    return kind


def registered() -> list[Kind]:
    """Return all kinds in the order of the tabs."""
    return sorted(_kinds.values(), key=lambda kind: (kind.order, kind.name))


def found_types() -> set[int]:
    """Return the content types of all that readers may find."""
    return set().union(*(kind.content_types() for kind in _kinds.values()))


def section_labels() -> set[str]:
    """Return the page types that things of registers are read in."""
    return {label for kind in registered() for label in kind.sections}


def scopes_of(centre: CentreSettings) -> list[Scope]:
    """Return everything that a visitor of a centre may find; kinds of pages share one queryset."""
    things: dict[Callable[[CentreSettings], QuerySet], QuerySet] = {}
    standing = Standing(centre, section_labels())
    for kind in registered():
        if kind.visible not in things:
            things[kind.visible] = kind.readable(kind.visible(centre), standing)
    return [Scope(kind, things[kind.visible]) for kind in registered()]


def names_of(scopes: Sequence[Scope]) -> dict[int, str]:
    """Return the names of kinds by the content types of their things."""
    return {pk: scope.kind.name for scope in scopes for pk in scope.types}


def by_things(scopes: Sequence[Scope]) -> list[tuple[QuerySet, frozenset[int]]]:
    """Return each queryset once with the content types that are asked of it."""
    things = {id(scope.things): scope.things for scope in scopes}
    types: dict[int, set[int]] = {number: set() for number in things}
    for scope in scopes:
        types[id(scope.things)] |= scope.types
    return [(things[number], frozenset(own)) for number, own in types.items()]
