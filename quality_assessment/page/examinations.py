"""A cycle that examines programmes: its list, its table, what its page shows."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext, ngettext_lazy
from django.utils.translation import gettext_lazy as _

from quality_assessment.choices import ExaminedBy, Verdict
from quality_assessment.models import ProgrammeExamination
from search.lists import ChoiceFacet, Column, ListDefinition, Sort, WordSearch, russian_order

from .words import shown

BADGES = {Verdict.RECOMMENDED: "ok", Verdict.WITH_REMARKS: "warn", Verdict.REFUSED: "err"}
BY_TITLE = russian_order("programme__title")

EXAMINATIONS = ListDefinition(
    title=_("Examinations of programmes"),
    counted=ngettext_lazy("%d programme", "%d programmes"),
    page_size=50,
    facets=(
        ChoiceFacet("verdict", _("Verdict"), choices=Verdict.choices),
        ChoiceFacet("by", _("Who examined"), choices=ExaminedBy.choices, field="examined_by"),
    ),
    sorts=(
        Sort("title", _("by title"), (BY_TITLE,)),
        Sort("new", _("newest first"), ("-held_on", "pk")),
    ),
    search=WordSearch(("programme__title", "body")),
    columns=(
        Column("programme", _("Programme"), lambda row: row.programme.title),
        Column("organisation", _("Organisation"), lambda row: organisation_of(row)),
        Column("examined_by", _("Who examined"), lambda row: row.get_examined_by_display()),
        Column("body", _("Commission or council")),
        Column("held_on", _("Examined on")),
        Column("verdict", _("Verdict"), lambda row: row.get_verdict_display()),
        Column("points", _("Points")),
        Column("highest", _("Out of")),
        Column("strengths", _("Strong sides")),
        Column("remarks", _("Remarks")),
    ),
)


@dataclass(frozen=True)
class Row:
    """An examination as the page shows it."""

    examination: ProgrammeExamination
    url: str
    organisation: str
    badge: str
    points: str


def organisation_of(row: ProgrammeExamination) -> str:
    """Return the organisation of the programme."""
    owner = row.programme.organisation
    return str(owner.said("short_name")) if owner else ""


def rows_of(found: Iterable[ProgrammeExamination], request: HttpRequest) -> list[Row]:
    """Return the rows of the page."""
    return [
        Row(
            each,
            each.programme.get_url(request) or "",
            organisation_of(each),
            BADGES[Verdict(each.verdict)],
            _points(each),
        )
        for each in found
    ]


def _points(row: Any) -> str:
    if row.points is None:
        return ""
    words = {"points": shown(row.points), "highest": shown(row.highest)}
    return gettext("%(points)s of %(highest)s") % words
