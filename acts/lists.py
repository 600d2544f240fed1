"""The list of «Документы»: what it is narrowed by, its orders and its table."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from django.db.models import F
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from search.lists import (
    ChoiceFacet,
    Column,
    ListDefinition,
    Sort,
    WordSearch,
    YearFacet,
    declared_order,
    russian_order,
)

from .choices import ActKind, ActLevel, ActStatus, ActTopic

if TYPE_CHECKING:
    from acts.models import NormativeAct

NEWEST = F("date").desc(nulls_last=True)


def _capital(choices: Sequence[tuple[str, object]]) -> list[tuple[str, object]]:
    return [(value, _Capital(label)) for value, label in choices]


class _Capital:
    """A label that begins a line; translated when it is printed."""

    def __init__(self, label: object) -> None:
        self.label = label

    def __str__(self) -> str:
        text = str(self.label)
        return text[:1].upper() + text[1:]


COLUMNS = (
    Column("kind", _("Kind"), lambda act: act.get_kind_display()),
    Column("level", _("Level"), lambda act: act.get_level_display()),
    Column("issuer", _("Issued by")),
    Column("number", _("Number")),
    Column("date", _("Date")),
    Column("title", _("Title")),
    Column("in_force_from", _("In force from")),
    Column("status", _("Status"), lambda act: act.get_status_display()),
    Column("replaced_by", _("Replaced by"), lambda act: act.replaced_by or ""),
    Column("topic", _("Section of the portal"), lambda act: act.get_topic_display()),
)

ACTS = ListDefinition(
    title=_("Documents"),
    counted=ngettext_lazy("%d document", "%d documents"),
    page_size=30,
    facets=(
        ChoiceFacet("level", _("Level"), choices=_capital(ActLevel.choices)),
        ChoiceFacet("kind", _("Kind"), choices=_capital(ActKind.choices)),
        ChoiceFacet("topic", _("Section of the portal"), choices=ActTopic.choices),
        ChoiceFacet("status", _("Status"), choices=_capital(ActStatus.choices)),
        YearFacet("year", _("Year"), separate=6, opened=False),
    ),
    sorts=(
        Sort(
            "sections",
            _("by sections"),
            (
                declared_order("topic", ActTopic.choices),
                declared_order("level", ActLevel.choices),
                NEWEST,
            ),
        ),
        Sort("new", _("newest first"), (NEWEST,)),
        Sort("title", _("by title"), (russian_order("title"),)),
    ),
    search=WordSearch(("title", "number", "issuer")),
    columns=COLUMNS,
)


def acts_with_addresses(address_of: Callable[["NormativeAct"], str]) -> ListDefinition:
    """Return the list whose table also has the address of each act."""
    return replace(ACTS, columns=(*COLUMNS, Column("url", _("Address"), address_of)))
