"""An act as its page and its row of the list show it: finished words and addresses."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from core import related_panels
from core.links import Link

from .addresses import Addresses
from .choices import ActStatus
from .models import NormativeAct
from .naming import requisites
from .structured_data import legislation

BADGES = {
    ActStatus.IN_FORCE: "ok",
    ActStatus.AMENDED: "ok",
    ActStatus.NOT_YET: "warn",
    ActStatus.SUSPENDED: "warn",
    ActStatus.REPEALED: "err",
}


@dataclass(frozen=True)
class Requisite:
    """A line of the act's passport: its name and one or more values."""

    label: str
    values: list[Link]


@dataclass(frozen=True)
class ActRow:
    """A row of the list."""

    act: NormativeAct
    url: str
    badge: str
    successor: Link | None = None


@dataclass(frozen=True)
class ActView:
    """The page of an act."""

    act: NormativeAct
    url: str
    badge: str
    clauses: list[Any]
    contents: list[Any]
    requisites: list[Requisite]
    publications: list[Link] = field(default_factory=list)


def act_rows(acts: Iterable[NormativeAct], addresses: Addresses) -> list[ActRow]:
    """Return the rows of a list, no query for any of them."""
    heard = (act.in_active_language() for act in acts)
    return [
        ActRow(act, addresses.of(act), BADGES[ActStatus(act.status)], _successor(act, addresses))
        for act in heard
    ]


def act_view(act: NormativeAct, addresses: Addresses, replaced: Sequence[NormativeAct]) -> ActView:
    """Return the page of an act; `replaced` are the published acts whose place it took."""
    clauses = list(act.clauses.all())
    publications = _publications(act)
    return ActView(
        act=act,
        url=addresses.of(act),
        badge=BADGES[ActStatus(act.status)],
        clauses=clauses,
        contents=[each for each in clauses if each.is_heading and each.anchor],
        requisites=_passport(act, addresses, publications, replaced),
        publications=[each for each in publications if each.url],
    )


def act_context(
    family: Sequence[NormativeAct], addresses: Addresses, request: HttpRequest
) -> dict[str, Any]:
    """Return what `acts/act_body.html` shows: the first act; the others are those it replaced."""
    act, *replaced = [each.in_active_language() for each in family]
    view = act_view(act, addresses, replaced)
    return {
        "view": view,
        "act": act,
        "legislation": legislation(view, request),
        "related_panels": SimpleLazyObject(lambda: related_panels.for_page(act, request)),
    }


def _passport(
    act: NormativeAct,
    addresses: Addresses,
    publications: list[Link],
    replaced: Sequence[NormativeAct],
) -> list[Requisite]:
    successor = _successor(act, addresses)
    lines = [
        (_("Kind, level"), [Link(f"{act.get_kind_display()}, {act.get_level_display()}")]),
        (_("Issued by"), _words(act.issuer)),
        (_("Date and number"), _words(_date_and_number(act))),
        (_("In force from"), _words(_day(act.in_force_from))),
        (_("Lost force on"), _words(_day(act.repealed_on))),
        (_("Where published"), publications),
        (_("Amended by"), _words(*act.amended_by.splitlines())),
        (_("What it replaced"), [_link(each, addresses) for each in replaced]),
        (_("Replaced by"), [successor] if successor else _words(_("not replaced"))),
    ]
    return [Requisite(label, values) for label, values in lines if values]


def _publications(act: NormativeAct) -> list[Link]:
    rows = getattr(act, "published_in", None)
    if rows is None:  # a preview: nothing is in the database yet
        rows = [vars(each) for each in act.publications.all()]
    return [Link(_with_date(row["where"], _date(row["date"])), row["url"]) for row in rows]


def _date(value: date | str | None) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else value


def _successor(act: NormativeAct, addresses: Addresses) -> Link | None:
    other = act.replaced_by
    return _link(other, addresses) if other and other.live else None


def _link(act: NormativeAct, addresses: Addresses) -> Link:
    return Link(requisites(act), addresses.of(act))


def _words(*values: str) -> list[Link]:
    return [Link(each.strip()) for each in values if each.strip()]


def _date_and_number(act: NormativeAct) -> str:
    return " ".join(filter(None, [_day(act.date), f"№\u00a0{act.number}" if act.number else ""]))


def _with_date(where: str, day: Any) -> str:
    return f"{where}, {_day(day)}" if day else where


def _day(day: Any) -> str:
    return date_format(day, "d.m.Y") if day else ""
