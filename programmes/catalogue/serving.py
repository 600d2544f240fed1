"""Answers of the catalogue: the list, its table, the sheet for print, the feeds."""

from datetime import date
from typing import TYPE_CHECKING, Any

from django.db.models import Max
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core import ages
from core.caching.kept import kept
from programmes.catalogue import loading, wording
from programmes.catalogue.cards import cards
from programmes.catalogue.definition import PROGRAMMES
from programmes.models.programme_page import ProgrammePage
from programmes.querysets import ProgrammeQuerySet
from search.lists import ListResult, export_response
from search.lists.catalogue import Catalogue
from vocabularies.labels import Labels

if TYPE_CHECKING:
    from programmes.models import ProgrammesPage


def offered(index: "ProgrammesPage") -> ProgrammeQuerySet:
    """Return the programmes that the catalogue of a centre offers now."""
    pages = ProgrammePage.objects.descendant_of(index).readable().offered()
    return pages.with_enrolment()


def _about(page: Any, labels: Labels) -> tuple[str, list[str]]:
    years = ages.in_words(page.age_from, page.age_to)
    facts = [years, page.organisation_name, wording.admission(page)[1]]
    return str(labels.of(page.direction_id)), facts


CATALOGUE = Catalogue(
    definition=PROGRAMMES,
    name=_("Programmes"),
    offered=offered,
    for_cards=loading.for_cards,
    of_cards=loading.of_cards,
    card_fields=loading.CARD_FIELDS,
    cards=cards,
    about=_about,
    period=timezone.localdate,  # enrolment opens and closes by date
)


def respond(index: "ProgrammesPage", request: HttpRequest) -> HttpResponseBase:
    """Answer with the list, as a page or as the file that `?format=` asks for."""
    pages: Any = SimpleLazyObject(lambda: offered(index))
    site = Site.find_for_request(request)
    table = export_response(PROGRAMMES, lambda: loading.for_table(pages, site), request)
    if table is not None:
        return table
    executor = CATALOGUE.executor(index, request)
    found = PROGRAMMES.run(pages, request.GET, path=request.path, executor=executor)
    return index.render(request, context_overrides=_context(index, request, found))


def printed(index: "ProgrammesPage", request: HttpRequest) -> HttpResponseBase:
    """Answer with all that the filters select, as one table to print."""
    return index.render(
        request,
        template="programmes/programmes_print.html",
        context_overrides=CATALOGUE.printed(index, request),
    )


def _context(index: "ProgrammesPage", request: HttpRequest, found: ListResult) -> dict[str, Any]:
    url = index.get_url(request) or "/"
    ages = next((each for each in found.facets if each.name == "age"), None)
    return {
        **CATALOGUE.context(index, request, found),
        "ages": [each for each in ages.options if "-" in each.value] if ages else [],
        "network_url": f"{url}setevye/",
        "gaps_url": f"{url}chego-ne-hvataet/",
        "counted_on": _counted_on(index, request),
    }


def _counted_on(index: "ProgrammesPage", request: HttpRequest) -> date | None:
    """Return the latest day on which somebody counted the free places."""

    def ask() -> date | None:
        pages = ProgrammePage.objects.descendant_of(index).readable().offered()
        return pages.aggregate(day=Max("places_on"))["day"]

    return kept(request, f"places counted under {index.pk}", ask)
