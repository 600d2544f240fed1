"""Up to four practices side by side."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core import ages, breadcrumbs
from core.figures import Entry, Sheet
from core.figures.files import file_response
from practices_bank.bank import loading, wording
from practices_bank.bank.cards import cards
from practices_bank.bank.definition import PRACTICES
from practices_bank.bank.serving import offered
from practices_bank.choices import Evidence
from practices_bank.page.neighbours import neighbours_of
from practices_bank.page.words import words_of
from search.lists.comparing import MOST, Column, Comparison, Lines, Part
from vocabularies.labels import Labels

if TYPE_CHECKING:
    from practices_bank.models import PracticesPage

WORDS = 40  # of a long text in a cell
TABLE, FILE = "xlsx", "sravnenie-praktik"


def respond(index: "PracticesPage", request: HttpRequest) -> HttpResponseBase:
    """Show what `?p=` names; `?diff=1` leaves only the rows that differ."""
    url, filters = index.get_url(request) or "/", PRACTICES.read(request.GET)
    asked = Comparison.read(request.path, filters, request.GET)
    # practices of other centres are not here
    pages = asked.found(loading.for_comparison(offered(index)).in_bulk(asked.keys[:MOST]))
    labels = Labels.for_request(request)
    columns = asked.columns(pages, cards(pages, index, url, labels))
    parts = asked.parts(pages, columns, _table(labels, pages))
    if request.GET.get("format") == TABLE and pages:
        return file_response(FILE, TABLE, [_sheet(columns, parts)])
    keys = [each.pk for each in pages]
    context = {
        "columns": columns,
        "parts": parts,
        "table_url": f"{asked.url(keys, diff=asked.only_different)}&format={TABLE}",
        "more": _more(asked, pages, request, labels),
        "span": len(columns) + 1,
        "only_different": asked.only_different,
        "diff_url": asked.url(keys, diff=not asked.only_different),
        "list_url": filters.url(url),
        "too_many": asked.is_cut,
        "noindex": True,
        "breadcrumbs": breadcrumbs.below(index, request, _("Comparison")),
    }
    return index.render(
        request, template="practices_bank/practices_comparison.html", context_overrides=context
    )


@dataclass(frozen=True)
class Addition:
    """A practice that may be put beside the others, and the comparison with it."""

    card: Any
    url: str


def _more(
    asked: Comparison, pages: Sequence[Any], request: HttpRequest, labels: Labels
) -> list[Addition]:
    """Return practices like the first one, where there is room for one more."""
    if not pages or len(pages) >= MOST:
        return []
    keys = [each.pk for each in pages]
    near = neighbours_of(pages[0], request, words_of(pages[0], request), labels)
    return [Addition(each, asked.url([*keys, each.key])) for each in near if each.key not in keys]


def _sheet(columns: Sequence[Column], parts: Sequence[Part]) -> Sheet:
    heads = ["", *(column.card.title for column in columns)]
    entries = []
    for part in parts:
        entries.append(Entry("", [part.title, *("" for _column in columns)]))
        entries += [
            Entry("", [row.title, *(cell.value for cell in row.cells)]) for row in part.rows
        ]
    return Sheet(_("Comparison of practices"), heads, entries)


def _table(labels: Labels, pages: Sequence[Any]) -> Sequence[tuple[str, Lines]]:
    return [
        (_("Passport"), _passport(labels)),
        (_("Measured results"), [*_indicators(pages), (_("Source of data"), _sources)]),
        (
            _("Evidence"),
            [
                (_("Level"), lambda p: str(Evidence(p.evidence).label)),
                (_("Who assessed"), _assessors),
                (
                    _("Where it is adopted"),
                    lambda p: wording.adopted(p.adopted) or _("nowhere yet"),
                ),
            ],
        ),
        (_("Resources"), [(_("What is needed"), _resources)]),
        (
            _("Conditions of replication"),
            [
                (_("What is obligatory"), lambda p: _short(p.replication)),
                (_("What did not work"), lambda p: _short(p.failures)),
                (_("Materials"), _materials),
            ],
        ),
    ]


def _passport(labels: Labels) -> Lines:
    def words(page: Any, field: str) -> str:
        return ", ".join(labels.short_names(getattr(page, field).all())).lower()

    return [
        (_("Kind"), wording.kind),
        (_("Organisation"), wording.owner),
        (_("Age of children"), lambda p: ages.in_words(p.age_from, p.age_to)),
        (_("Levels of the programme"), lambda p: words(p, "levels")),
        (_("Target groups"), lambda p: words(p, "target_groups") or _("all children")),
        (_("Described"), lambda p: wording.years(p.started_year, p.described_year)),
        (_("Distance learning"), lambda p: _("yes") if p.uses_distance else _("no")),
    ]


def _assessors(page: Any) -> str:
    """Return all who have looked at the results past the organisation itself."""
    found = [
        page.assessed_by,
        _("experts of the centre") if page.is_reviewed else "",
        wording.repeated(page.adopted),
    ]
    return "; ".join(filter(None, found)) or _("only the organisation itself")


def _indicators(pages: Sequence[Any]) -> list[tuple[str, Callable[[Any], str]]]:
    """Return a line for each indicator that any of the practices has, in their order."""
    names = {row.name.casefold(): row.name for page in pages for row in page.indicators.all()}
    return [(name, partial(_figure, key)) for key, name in names.items()]


def _figure(key: str, page: Any) -> str:
    rows = (row for row in page.indicators.all() if row.name.casefold() == key)
    return "; ".join(f"{_pair(row)} {row.unit}".strip() for row in rows)


def _pair(row: Any) -> str:
    after = wording.figure(row.after)
    if row.before is None:
        return after
    figures = {"before": wording.figure(row.before), "after": after}
    return _("was %(before)s, became %(after)s") % figures


def _sources(page: Any) -> str:
    return "; ".join(dict.fromkeys(row.source for row in page.indicators.all()))


def _resources(page: Any) -> str:
    return "; ".join(
        f"{row.what} ({row.quantity})" if row.quantity else row.what for row in page.resources.all()
    )


def _short(html: str) -> str:
    words = strip_tags(html.replace("<", " <")).split()
    return " ".join(words[:WORDS]) + ("…" if len(words) > WORDS else "")


def _materials(page: Any) -> str:
    rows = list(page.materials.all())
    if not rows:
        return ""
    forms = dict.fromkeys(row.document.format_label for row in rows if row.document)
    count = ngettext("%(count)d material", "%(count)d materials", len(rows)) % {"count": len(rows)}
    return ": ".join(filter(None, [count, ", ".join(forms)]))
