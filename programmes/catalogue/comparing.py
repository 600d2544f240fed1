"""Up to four programmes side by side, row by row, without scripts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from programmes.catalogue import loading, ticks, wording
from programmes.catalogue.cards import Card, card
from programmes.catalogue.definition import PROGRAMMES
from programmes.catalogue.serving import crumbs, offered
from search.lists.selection import Selection
from vocabularies.labels import Labels

if TYPE_CHECKING:
    from programmes.models import ProgrammesPage

MOST = 4


@dataclass(frozen=True)
class Column:
    """A programme of the comparison; `without` is the comparison without it."""

    card: Card
    without: str


@dataclass(frozen=True)
class Cell:
    """What one programme says in a row."""

    column: Column
    text: str


@dataclass(frozen=True)
class Row:
    """A line of the table; `same` where all say the same."""

    title: str
    cells: list[Cell]
    same: bool


@dataclass(frozen=True)
class Part:
    """Rows under a heading."""

    title: str
    rows: list[Row]


def respond(index: "ProgrammesPage", request: HttpRequest) -> HttpResponseBase:
    """Show what `?p=` names; `?diff=1` leaves only the rows that differ."""
    keys = ticks.chosen(request.GET.getlist(ticks.NAME))
    pages = _load(index, keys[:MOST])
    url, filters = index.get_url(request) or "/", PROGRAMMES.read(request.GET)
    here = partial(_address, request.path, filters)
    labels, below = Labels.for_request(request), len(index.url_path)
    columns = [
        _column(card(page, url + page.url_path[below:], labels), pages, here) for page in pages
    ]
    only_different = request.GET.get("diff") == "1"
    context = {
        "columns": columns,
        "parts": _parts(pages, columns, only_different, labels),
        "span": len(columns) + 1,
        "only_different": only_different,
        "diff_url": here([each.pk for each in pages], diff=not only_different),
        "list_url": filters.url(url),
        "too_many": len(keys) > MOST,
        "noindex": True,
        "breadcrumbs": crumbs(index, request, _("Comparison")),
    }
    return index.render(
        request, template="programmes/programmes_comparison.html", context_overrides=context
    )


def _load(index: "ProgrammesPage", keys: list[int]) -> list[Any]:
    """Return the programmes in the order of the address; those of other centres are not here."""
    pages = loading.for_comparison(offered(index)).in_bulk(keys)
    return [pages[key] for key in keys if key in pages]


def _column(shown: Card, pages: list[Any], here: Callable[..., str]) -> Column:
    return Column(shown, here([each.pk for each in pages if each.pk != shown.key]))


def _address(path: str, filters: Selection, keys: list[int], *, diff: bool = False) -> str:
    """Return the comparison of `keys`; the filters are for the way back to the list."""
    pairs = [*filters.alone().pairs(), *((ticks.NAME, str(key)) for key in keys)]
    pairs += [("diff", "1")] if diff else []
    return f"{path}?{urlencode(pairs)}" if pairs else path


def _parts(
    pages: list[Any], columns: list[Column], only_different: bool, labels: Labels
) -> list[Part]:
    parts = []
    for title, lines in _table(labels):
        rows = [_row(name, value, pages, columns) for name, value in lines]
        shown = [row for row in rows if row and not (only_different and row.same)]
        if shown:
            parts.append(Part(title, shown))
    return parts


def _row(
    title: str, value: Callable[[Any], str], pages: list[Any], columns: list[Column]
) -> Row | None:
    texts = [value(page) or "" for page in pages]
    if not any(texts):
        return None
    cells = [Cell(each, text or "–") for each, text in zip(columns, texts, strict=True)]
    return Row(title, cells, len(texts) > 1 and len(set(texts)) == 1)


def _table(labels: Labels) -> list[tuple[str, list[tuple[str, Callable[[Any], str]]]]]:
    def listed(keys: Sequence[int]) -> str:
        return ", ".join(labels.short_names(keys)).lower()

    return [
        (
            _("For whom"),
            [
                (_("Age"), lambda p: wording.years(p.age_from, p.age_to)),
                (_("Level"), lambda p: listed(p.level_keys)),
                (_("Special needs"), lambda p: _special_needs(p, listed(p.nosology_keys))),
                (_("Medical certificate"), lambda p: _("needed") if p.medical_certificate else ""),
            ],
        ),
        (
            _("Lessons"),
            [
                (_("Form of study"), lambda p: labels.short(p.form_id).lower()),
                (_("Distance learning"), lambda p: labels.short(p.distance_id).lower()),
                (_("Length and volume"), wording.volume),
                (_("Group"), wording.group_size),
                (_("Schedule"), lambda p: "; ".join(p.hours_of_groups)),
                (_("Network form"), lambda p: _("yes") if p.is_network else _("no")),
            ],
        ),
        (
            _("Enrolment"),
            [
                (_("Admission"), lambda p: wording.admission(p)[1]),
                (_("Free places counted on"), lambda p: _day(p.places_on)),
                (_("Funding"), lambda p: listed(p.funding_keys)),
                (_("Cost"), wording.cost),
                (_("Organisation"), lambda p: p.organisation_name or ""),
                (_("District"), lambda p: p.district_name or ""),
            ],
        ),
    ]


def _special_needs(page: Any, nosologies: str) -> str:
    if page.is_adapted:
        return ": ".join(filter(None, [_("adapted"), nosologies]))
    return page.special_conditions or (_("admitted") if page.accepts_special_needs else "")


def _day(day: Any) -> str:
    return date_format(day, "d.m.Y") if day else ""
