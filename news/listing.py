"""The list of news: what it may be narrowed by, and what its page shows."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db.models import F
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy, ngettext_lazy, pgettext_lazy

from media_library import renditions
from news import archive
from news.feeds.links import feed_links
from news.models.news_page import NewsPage
from search.lists import (
    Column,
    ListDefinition,
    ListResult,
    RelatedFacet,
    Sort,
    WordSearch,
    export_response,
)

if TYPE_CHECKING:
    from news.models.news_index_page import NewsIndexPage

NEWS_LIST = ListDefinition(
    title=gettext_lazy("News"),
    counted=ngettext_lazy("%d news item", "%d news items"),
    search=WordSearch(("title", "lead")),
    sorts=[
        Sort("new", gettext_lazy("newest first"), (F("is_pinned").desc(), "-date", "-pk")),
        Sort("old", gettext_lazy("oldest first"), ("date", "pk")),
    ],
    facets=[
        RelatedFacet("rubric", gettext_lazy("Rubric"), label_field="name", order_field="order"),
        RelatedFacet(
            "audience",
            gettext_lazy("For whom"),
            path="audiences",
            slug_field="code",
            label_field="name",
            order_field="order",
        ),
        RelatedFacet(
            "direction",
            gettext_lazy("Direction"),
            path="directions",
            slug_field="code",
            label_field="name",
            order_field="order",
        ),
    ],
    columns=[
        Column("title", gettext_lazy("Title")),
        Column("lead", gettext_lazy("Lead")),
        Column("date", pgettext_lazy("of publication", "Date")),
        Column("rubric", gettext_lazy("Rubric"), lambda page: page.rubric and page.rubric.name),
        Column("address", gettext_lazy("Address"), lambda page: page.full_url),
    ],
)


class Row(NamedTuple):
    """A news item of the list with its address."""

    page: NewsPage
    url: str


def rows(pages: Iterable[NewsPage], request: HttpRequest) -> list[Row]:
    """Return finished rows; the copies of all covers come in one query."""
    found = list(pages)
    renditions.prefetch([page.cover for page in found], "cover")
    return [Row(page, page.get_url(request) or "") for page in found]


def respond(
    index: "NewsIndexPage", request: HttpRequest, period: archive.Period
) -> HttpResponseBase:
    """Answer with the list of a period, as a page or as the file that `?format=` asks for."""
    news = NewsPage.objects.descendant_of(index).live().public()
    scoped = period.narrow(news).newest_first().for_cards()
    table = export_response(NEWS_LIST, scoped, request)
    if table is not None:
        return table
    found = NEWS_LIST.run(scoped, request.GET, path=request.path)
    return index.render(request, context_overrides=_context(index, request, period, found, news))


def _context(
    index: "NewsIndexPage",
    request: HttpRequest,
    period: archive.Period,
    found: ListResult,
    news: Any,
) -> dict[str, Any]:
    url = index.get_url(request) or "/"
    facets = {facet.name: facet for facet in found.facets}
    return {
        "canonical": request.build_absolute_uri(found.canonical_url),
        "list": found,
        "rows": rows(found.items, request),
        "rubrics": facets.pop("rubric", None),
        "facets": list(facets.values()),
        "period": period,
        "archive": archive.links(news, period, url),
        "feeds": feed_links(url),
        "noindex": found.is_filtered,
    }
