"""Up to four practices side by side."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core import ages, breadcrumbs
from practices_bank.bank import loading, wording
from practices_bank.bank.cards import cards
from practices_bank.bank.definition import PRACTICES
from practices_bank.bank.serving import offered
from practices_bank.choices import Evidence
from search.lists.comparing import MOST, Comparison, Lines
from vocabularies.labels import Labels

if TYPE_CHECKING:
    from practices_bank.models import PracticesPage

WORDS = 40  # of a long text in a cell


def respond(index: "PracticesPage", request: HttpRequest) -> HttpResponseBase:
    """Show what `?p=` names; `?diff=1` leaves only the rows that differ."""
    url, filters = index.get_url(request) or "/", PRACTICES.read(request.GET)
    asked = Comparison.read(request.path, filters, request.GET)
    # practices of other centres are not here
    pages = asked.found(loading.for_comparison(offered(index)).in_bulk(asked.keys[:MOST]))
    labels = Labels.for_request(request)
    columns = asked.columns(pages, cards(pages, index, url, labels))
    context = {
        "columns": columns,
        "parts": asked.parts(pages, columns, _table(labels)),
        "span": len(columns) + 1,
        "only_different": asked.only_different,
        "diff_url": asked.url([each.pk for each in pages], diff=not asked.only_different),
        "list_url": filters.url(url),
        "too_many": asked.is_cut,
        "noindex": True,
        "breadcrumbs": breadcrumbs.below(index, request, _("Comparison")),
    }
    return index.render(
        request, template="practices_bank/practices_comparison.html", context_overrides=context
    )


def _table(labels: Labels) -> Sequence[tuple[str, Lines]]:
    return [
        (_("Passport"), _passport(labels)),
        (_("Results"), [(_("Measured results"), _figures), (_("Source of data"), _sources)]),
        (
            _("Evidence"),
            [
                (_("Level"), lambda p: str(Evidence(p.evidence).label)),
                (_("Who assessed"), lambda p: p.assessed_by or _("only the organisation itself")),
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


def _figures(page: Any) -> str:
    return "; ".join(
        f"{row.name}: {_pair(row)}{' ' + row.unit if row.unit else ''}"
        for row in page.indicators.all()
    )


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
