"""Answers of the section: the list with collections, its table, the sheet for print, the feeds."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _

from core import restrictions
from core.caching.kept import kept
from core.languages.spoken import in_own_words, is_main
from methodology.catalogue import loading, wording
from methodology.catalogue.cards import cards
from methodology.catalogue.definition import MATERIALS
from methodology.models import CollectionPage, MaterialPage
from methodology.page.hub import hubs
from methodology.querysets import MaterialQuerySet
from search.lists import export_response
from search.lists.catalogue import Catalogue
from search.lists.result import FacetResult
from vocabularies.labels import Labels

if TYPE_CHECKING:
    from methodology.models import MethodologyPage


def offered(index: "MethodologyPage") -> MaterialQuerySet:
    """Return the materials in force of a centre."""
    return MaterialPage.objects.descendant_of(index).readable().in_force()


def _about(page: Any, labels: Labels) -> tuple[str, list[str]]:
    kind = str(labels.of(page.kind_id))
    return kind, [wording.formats(page.format_names), page.organisation_name or ""]


CATALOGUE = Catalogue(
    definition=MATERIALS,
    name=_("Methodological materials"),
    offered=offered,
    for_cards=loading.for_cards,
    of_cards=loading.of_cards,
    card_fields=loading.CARD_FIELDS,
    cards=cards,
    about=_about,
)


def respond(index: "MethodologyPage", request: HttpRequest) -> HttpResponseBase:
    """Answer with the list, as a page or as the file that `?format=` asks for."""
    pages: Any = SimpleLazyObject(lambda: offered(index))
    table = export_response(MATERIALS, lambda: loading.for_table(pages), request)
    if table is not None:
        return table
    executor = CATALOGUE.executor(index, request)
    found = MATERIALS.run(pages, request.GET, path=request.path, executor=executor)
    audience = next((each for each in found.facets if each.name == "audience"), None)
    context = CATALOGUE.context(index, request, found)
    context |= {
        "tabs": _tabs(audience),
        "hubs": hubs(index, request),
        "collections": collections(index, request),
    }
    return index.render(request, context_overrides=context)


def printed(index: "MethodologyPage", request: HttpRequest) -> HttpResponseBase:
    """Answer with all that the filters select, as one table to print."""
    return index.render(
        request,
        template="methodology/materials_print.html",
        context_overrides=CATALOGUE.printed(index, request),
    )


def collections(index: "MethodologyPage", request: HttpRequest) -> list[tuple[str, str, str]]:
    """Return title, address and lead of the collections that readers see."""

    def ask() -> list[tuple[str, str, str]]:
        pages = restrictions.public(CollectionPage.objects.child_of(index).live())
        pages = pages if is_main() else in_own_words(pages)
        url, below = index.get_url(request) or "/", len(index.url_path)
        found = pages.order_by("path").only("title", "url_path", "lead")
        return [(each.title, url + each.url_path[below:], each.lead) for each in found]

    return kept(request, f"collections under {index.pk}", ask)


def _tabs(facet: FacetResult | None) -> list[dict[str, Any]]:
    """Return the audiences as a quick choice: those that have something to read."""
    if facet is None:
        return []
    return [
        {"title": each.label, "url": each.url, "current": each.selected}
        for each in facet.options
        if each.count or each.selected
    ]
