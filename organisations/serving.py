"""Answers of the section «Организации»: the list, the partners, the page of an organisation."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from wagtail.models import Site

from core import related_panels
from core.feeds import feed_links
from core.links import Link
from core.structured_data import graph
from search.lists import ListDefinition, export_response

from . import feed, figures
from .agreements import AgreementRow, of_partners
from .lists import ORGANISATIONS, PARTNERS, with_addresses, with_sorts
from .models import Organisation
from .places import PARTNERS as PARTNERS_SLUG
from .presentation import organisation_rows, organisation_view
from .querysets import OrganisationQuerySet

if TYPE_CHECKING:
    from organisations.models import OrganisationsPage


def serve_list(page: "OrganisationsPage", request: HttpRequest) -> HttpResponseBase:
    """Return the list as a page, or as a file where the address asks for one."""
    listed = with_sorts(ORGANISATIONS, figures.sorts(request))
    answer = _listed(page, request, listed, _organisations(request))
    if not isinstance(answer, dict):
        return answer
    url, query = page.get_url(request) or "/", answer["list"].url.partition("?")[2]
    answer["feeds"] = feed_links(str(ORGANISATIONS.title), url, query)
    answer["partners"] = _organisations(request).partners().count()
    answer["partners_url"] = f"{page.get_url(request)}{PARTNERS_SLUG}/"
    return TemplateResponse(request, page.get_template(request), answer)


def serve_feed(page: "OrganisationsPage", request: HttpRequest, form: str) -> HttpResponseBase:
    """Return the list as a feed, narrowed as its address says."""
    return feed.respond(page, request, _organisations(request), form)


def serve_partners(page: "OrganisationsPage", request: HttpRequest) -> HttpResponseBase:
    """Return the partners."""
    answer = _listed(page, request, PARTNERS, _organisations(request).partners(), of_partners)
    if not isinstance(answer, dict):
        return answer
    crumbs = [*_above(page, answer, request), Link(_("Partners"))]
    node = {
        "@type": "CollectionPage",
        "@id": answer["canonical"],
        "url": answer["canonical"],
        "name": _("Partners"),
    }
    answer["breadcrumbs"] = crumbs
    answer["structured_data"] = graph(node, crumbs, request)
    return TemplateResponse(request, "organisations/partners.html", answer)


def serve_organisation(
    page: "OrganisationsPage", request: HttpRequest, slug: str
) -> HttpResponseBase:
    """Return the page of one organisation."""
    row = get_object_or_404(_organisations(request).for_page(), slug=slug)
    heard = row.in_active_language()
    context = page.get_context(request) | heard.page_context(request, page)
    context["canonical"] = row.get_full_url(request, page)
    context["view"] = organisation_view(heard, request, page)
    context["related_panels"] = related_panels.for_page(row, request)
    return TemplateResponse(request, "organisations/organisation.html", context)


def _listed(
    page: "OrganisationsPage",
    request: HttpRequest,
    definition: ListDefinition,
    rows: OrganisationQuerySet,
    agreements: Callable[..., Mapping[Any, list[AgreementRow]]] | None = None,
) -> dict[str, Any] | HttpResponseBase:
    """Return the context of a list's page, or the list as a file where the address asks for one."""
    table = with_addresses(definition, lambda row: row.get_full_url(request, page))
    exported = export_response(table, rows.for_tables(), request)
    if exported is not None:
        return exported
    found = definition.run(rows.for_lists(), request.GET, path=request.path)
    heard = [each.in_active_language() for each in found.items]
    agreed = agreements(heard, Site.find_for_request(request)) if agreements else None
    context = page.get_context(request)
    context.update(
        list=found,
        rows=organisation_rows(heard, page, request, agreed),
        noindex=found.is_filtered,
        canonical=request.build_absolute_uri(found.canonical_url),
    )
    return context


def _organisations(request: HttpRequest) -> OrganisationQuerySet:
    # a page is served under its own centre only: the request's site is the page's
    return Organisation.objects.for_site(Site.find_for_request(request)).live()


def _above(page: "OrganisationsPage", context: dict[str, Any], request: HttpRequest) -> list[Link]:
    return [*context["breadcrumbs"][:-1], Link(page.title, page.get_url(request) or "")]
