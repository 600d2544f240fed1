"""The search page of a centre and what it offers while a reader types."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Site

from core.caching.eligible import is_public_request
from core.plain_pages import PlainPage

from .beside import beside
from .journal import note_after
from .limiting import limited
from .service import search_site
from .suggestions import suggest_for


@require_safe
@limited("search")
def search(request: HttpRequest) -> HttpResponse:
    """Show what was found for `?q=`; without words, how to search."""
    if Site.find_for_request(request) is None:
        raise Http404
    results = search_site(request)
    text = results.understanding.text
    page = PlainPage(
        title=_("Search: %(text)s") % {"text": text} if text else _("Site search"),
        description=_("Search in the pages, news, documents and files of the centre."),
        schema_type="SearchResultsPage",
        noindex=True,
    )
    context = page.context(request, results=results, hide_search=True, **beside(request, results))
    response = render(request, "search/search.html", context)
    if not results.understanding.is_empty:
        _unkept(response, request)
    note_after(response, request, results.understanding, results.total, is_weak=results.is_weak)
    return response


@require_safe
@limited("search-suggestions", 5, plain=True)
def suggest(request: HttpRequest) -> HttpResponse:
    """Offer words, sections and pages for what is typed so far; a piece of a page."""
    if Site.find_for_request(request) is None:
        raise Http404
    found = suggest_for(request)
    return _unkept(render(request, "components/suggestions.html", {"found": found}), request)


def _unkept(response: HttpResponse, request: HttpRequest) -> HttpResponse:
    """Let no cache answer: the index follows a change of the content, at no known moment."""
    if is_public_request(request):  # pages of somebody logged in are kept by nobody anyway
        response["Cache-Control"] = "no-cache, private"
    return response


@require_safe
def description(request: HttpRequest) -> HttpResponse:
    """Tell browsers how to search the centre's site from their own box (OpenSearch 1.1)."""
    if Site.find_for_request(request) is None:
        raise Http404
    return render(
        request,
        "search/opensearch.xml",
        {"results": request.build_absolute_uri(reverse("search"))},
        content_type="application/opensearchdescription+xml",
    )
