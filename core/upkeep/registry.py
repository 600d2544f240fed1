"""Checks that apps declare, each about one kind of things."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from django.db.models import Model, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

PERMISSION = "core.view_upkeepitem"


class Group(Enum):
    """Panels of the desk, in their order."""

    LAW = _("The law demands")
    BROKEN = _("Broken")
    STALE = _("Out of date")
    UNFINISHED = _("Unfinished")


@dataclass(frozen=True)
class Found:
    """What is wrong with a thing.

    `place` tells two flaws of one thing apart; `path` is the place in its form ("lead", or a
    stream's name with the block's id); a `due` day in the future keeps the line hidden until then.
    """

    title: str
    detail: str
    due: date | None = None
    owner_id: int | None = None
    place: str = ""
    path: str = ""


@dataclass(frozen=True)
class Check:
    """A question that is asked of every thing of a kind.

    `models`: classes whose instances (of subclasses too) are asked; `things(site)`: all of
    them in a centre, for the sweep; `look(thing, site)`: what is wrong, nothing if all is well;
    `permission`: "app.codename" of a role that may mend it; `advice`: what to do, in one sentence.
    """

    key: str
    title: Any
    advice: Any
    group: Group
    models: tuple[type[Model], ...]
    things: Callable[[Site], QuerySet | Iterable[Model]]
    look: Callable[[Any, Site], Iterable[Found]]
    permission: str = PERMISSION
    order: int = 50


_checks: dict[str, Check] = {}


def register(check: Check) -> Check:
    """Add a check to the desk."""
    _checks[check.key] = check
    return check


def unregister(key: str) -> None:
    """Take a check back (tests)."""
    _checks.pop(key, None)


def get(key: str) -> Check | None:
    """Return a check by its key."""
    return _checks.get(key)


def registered() -> list[Check]:
    """Return all checks, by panel and order."""
    groups = list(Group)
    return sorted(_checks.values(), key=lambda each: (groups.index(each.group), each.order))


def concerning(thing: Model) -> list[Check]:
    """Return the checks that are asked of a thing."""
    return [each for each in _checks.values() if isinstance(thing, each.models)]
