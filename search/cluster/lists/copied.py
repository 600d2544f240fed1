"""Which lists the cluster answers: an app registers those that it serves best there."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from core.models import CentreSettings

from ...lists import ListDefinition


@dataclass(frozen=True)
class Scope:
    """A list of a centre, in the language of now, as anybody may see it.

    `name` is what its executor calls it; what time changes by itself has a `period`.
    """

    name: str
    queryset: QuerySet
    period: Any = None


@dataclass(frozen=True)
class CopiedList:
    """A declaration with the lists that a centre has of it."""

    definition: ListDefinition
    scopes: Callable[[CentreSettings], Iterable[Scope]]


_lists: list[CopiedList] = []


def register(copied: CopiedList) -> None:
    """Have the worker keep copies of a list, and the list ask them."""
    _lists.append(copied)


def registered() -> list[CopiedList]:
    """Return the lists that the cluster answers."""
    return _lists


def is_copied(definition: ListDefinition) -> bool:
    """Say whether the cluster answers a list."""
    return any(each.definition is definition for each in _lists)
