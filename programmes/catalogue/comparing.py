"""Up to four programmes side by side, row by row, without scripts."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from core import ages, breadcrumbs
from programmes.catalogue import loading, wording
from programmes.catalogue.cards import cards
from programmes.catalogue.definition import PROGRAMMES
from programmes.catalogue.serving import offered
from search.lists.comparing import MOST, Comparison
from vocabularies.labels import Labels

if TYPE_CHECKING:
    from programmes.models import ProgrammesPage


def respond(index: "ProgrammesPage", request: HttpRequest) -> HttpResponseBase:
    """Show what `?p=` names; `?diff=1` leaves only the rows that differ."""
    url, filters = index.get_url(request) or "/", PROGRAMMES.read(request.GET)
    asked = Comparison.read(request.path, filters, request.GET)
    # programmes of other centres are not here
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
        request, template="programmes/programmes_comparison.html", context_overrides=context
    )


def _table(labels: Labels) -> list[tuple[str, list[tuple[str, Callable[[Any], str]]]]]:
    def listed(keys: Sequence[int]) -> str:
        return ", ".join(labels.short_names(keys)).lower()

    return [
        (
            _("For whom"),
            [
                (_("Age"), lambda p: ages.in_words(p.age_from, p.age_to)),
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
