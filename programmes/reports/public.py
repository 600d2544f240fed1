"""«Чего не хватает»: the matrix of gaps for the municipality's families and heads (Тверь 1.4)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Site

from core import breadcrumbs
from core.figures import CrossTable, Line
from core.figures.cross import Cell
from core.figures.files import FORMATS, file_response
from programmes.reports.offer import gaps
from programmes.reports.scope import Scope

if TYPE_CHECKING:
    from programmes.models import ProgrammesPage


@dataclass(frozen=True)
class Area:
    """A district with its figures of one direction."""

    label: str
    cells: Sequence[Cell]


@dataclass(frozen=True)
class Gap:
    """What lacks in words: a district and the levels without a programme of the direction."""

    area: str
    direction: str
    levels: str
    whole: bool


def respond(index: "ProgrammesPage", request: HttpRequest) -> HttpResponseBase:
    """Answer with the matrix, as a page or as the file that `?format=` asks for."""
    site = Site.find_for_request(request)
    if site is None:
        raise Http404
    scope = Scope(site, public=True)
    table = gaps(scope)[0]
    form = request.GET.get("format")
    if form in FORMATS:
        return file_response("chego-ne-hvataet", form, [table])
    return index.render(
        request,
        template="programmes/programmes_gaps.html",
        context_overrides=_context(index, request, table),
    )


def _context(index: "ProgrammesPage", request: HttpRequest, table: CrossTable) -> dict[str, Any]:
    return {
        "table": table,
        "directions": [(line, _areas(line)) for line in table.lines],
        "lacks": _lacks(table),
        "on": timezone.localdate(),
        "canonical": request.build_absolute_uri(request.path),
        "breadcrumbs": breadcrumbs.below(index, request, _("What lacks")),
    }


def _areas(line: Line) -> list[Area]:
    areas: list[Area] = []
    for cell in line.cells:
        if areas and areas[-1].label == cell.column.group:
            areas[-1] = Area(cell.column.group, [*areas[-1].cells, cell])
        else:
            areas.append(Area(cell.column.group, [cell]))
    return areas


def _lacks(table: CrossTable) -> list[Gap]:
    """Return the gaps, districts without any programme of a direction first."""
    found = []
    for line in table.lines:
        for area in _areas(line):
            empty = [cell.column.label for cell in area.cells if cell.value == 0]
            if empty:
                whole = len(empty) == len(area.cells)
                found.append(Gap(area.label, line.head.label, ", ".join(empty).lower(), whole))
    return sorted(found, key=lambda each: not each.whole)
