"""The search page of a centre."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Site

from core.plain_pages import PlainPage

from .service import search_site


@require_safe
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
    return render(
        request, "search/search.html", page.context(request, results=results, hide_search=True)
    )
