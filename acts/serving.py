"""Answers of the section «Документы»: its list, its table, the page of an act."""

from typing import TYPE_CHECKING, Any

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from wagtail.models import Site

from core.links import Link
from core.structured_data import graph
from search.lists import export_response

from .addresses import Addresses
from .lists import ACTS, acts_with_addresses
from .models import NormativeAct
from .presentation import act_context, act_rows
from .querysets import ActQuerySet

if TYPE_CHECKING:
    from acts.models import DocumentsPage


def serve_list(page: "DocumentsPage", request: HttpRequest) -> HttpResponseBase:
    """Return the list as a page, or as a file where the address asks for one."""
    addresses = _addresses(page, request)
    acts = addresses.located(_acts(addresses).for_lists())
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
    addresses = _addresses(page, request)
    family = addresses.located(_acts(addresses)).family(Q(slug=slug))
    if not family:
        raise Http404
    url = addresses.of(family[0])
    if url != request.path:
        return redirect(url, permanent=True)
    context = {**page.get_context(request), **act_context(family, addresses, request)}
    context.update(_frame(page, context["act"], context, request))
    return TemplateResponse(request, "acts/act.html", context)


def _addresses(page: "DocumentsPage", request: HttpRequest) -> Addresses:
    # a page is served under its own centre only: the request's site is the page's
    addresses = Addresses(Site.find_for_request(request), request)
    addresses.documents = page.get_url(request) or ""
    return addresses


def _acts(addresses: Addresses) -> ActQuerySet:
    return NormativeAct.objects.for_site(addresses.site).live()


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
