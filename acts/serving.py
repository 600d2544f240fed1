"""Answers of the section «Документы»: its list, its table, the page of an act."""

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.template.response import TemplateResponse

from core.links import Link
from core.structured_data import graph
from search.lists import export_response

from .addresses import Addresses, is_regulation
from .lists import ACTS, acts_with_addresses
from .presentation import act_context, act_rows

if TYPE_CHECKING:
    from acts.models import DocumentsPage, NormativeAct


def serve_list(page: "DocumentsPage", request: HttpRequest) -> HttpResponseBase:
    """Return the list as a page, or as a file where the address asks for one."""
    acts = page.acts.for_lists()
    addresses = Addresses.of_site(page.centre_site, request)
    table = acts_with_addresses(lambda act: request.build_absolute_uri(addresses.of(act)))
    exported = export_response(table, acts, request)
    if exported is not None:
        return exported
    found = ACTS.run(acts, request.GET, path=request.path)
    context = page.get_context(request)
    context.update(
        list=found,
        rows=act_rows(found.items, addresses),
        noindex=found.is_filtered,
        canonical=request.build_absolute_uri(found.canonical_url),
    )
    return TemplateResponse(request, page.get_template(request), context)


def serve_act(page: "DocumentsPage", request: HttpRequest, slug: str) -> HttpResponseBase:
    """Return the page of an act, or the way to its only address."""
    acts = page.acts.select_related("replaced_by", "document", "site")
    act = acts.filter(slug=slug).first()
    if act is None:
        raise Http404
    context = {**page.get_context(request), **act_context(act, request)}
    url = context["view"].url
    if url not in ("", request.path):
        return redirect(url, permanent=True)
    context.update(_frame(page, act, context, request))
    return TemplateResponse(request, "acts/act.html", context)


def sitemap_urls(page: "DocumentsPage", request: HttpRequest | None) -> list[dict[str, Any]]:
    """Return the entries of the acts that are read under «Документы»."""
    addresses = Addresses.of_site(page.centre_site, request)
    whole = page.get_full_url(request) or ""
    acts = page.acts.only("slug", "role", "status", "last_published_at")
    return [
        {"location": f"{whole}{act.slug}/", "lastmod": act.last_published_at}
        for act in acts
        if not (addresses.regulation and is_regulation(act))
    ]


def _frame(
    page: "DocumentsPage", act: "NormativeAct", context: dict[str, Any], request: HttpRequest
) -> dict[str, Any]:
    above = [*context["breadcrumbs"][:-1], Link(page.title, page.get_url(request) or "")]
    crumbs = [*above, Link(act.title)]
    return {
        "breadcrumbs": crumbs,
        "canonical": request.build_absolute_uri(context["view"].url),
        "structured_data": graph(context["legislation"], crumbs, request),
    }
