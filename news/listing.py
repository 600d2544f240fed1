"""The list of news: what it may be narrowed by, and what its page shows."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db.models import F
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy, pgettext_lazy

from core import feeds as core_feeds
from core.caching.kept import kept
from core.feeds import FeedLink
from media_library import renditions
from news import archive
from news.feed_links import feed_links
from news.models.news_page import NewsPage
from news.services import newest_first
from search.lists import (
    Column,
    ListDefinition,
    ListResult,
    PostgresExecutor,
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
        RelatedFacet(
            "rubric",
            gettext_lazy("Rubric"),
            label_field="name",
            order_field="order",
            translated=True,
        ),
        RelatedFacet(
            "audience",
            gettext_lazy("For whom"),
            path="audiences",
            slug_field="code",
            label_field="name",
            order_field="order",
            translated=True,
        ),
        RelatedFacet(
            "direction",
            gettext_lazy("Direction"),
            path="directions",
            slug_field="code",
            label_field="name",
            order_field="order",
            translated=True,
        ),
        RelatedFacet(
            "organisation",
            gettext_lazy("Organisation"),
            path="organisations__organisation",
            label_field="short_name",
            translated=True,
            hide_empty=True,
        ),
    ],
    columns=[
        Column("title", gettext_lazy("Title")),
        Column("lead", gettext_lazy("Lead")),
        Column("date", pgettext_lazy("of publication", "Date")),
        Column("rubric", gettext_lazy("Rubric"), lambda page: page.rubric and page.rubric.label),
        Column("address", gettext_lazy("Address"), lambda page: page.full_url),
    ],
)


FEED_FOLDERS = {"rubric": "rubrika", "audience": "auditoriya"}  # of NewsIndexPage's routes


class Row(NamedTuple):
    """A news item of the list with its address and the id of its heading."""

    page: NewsPage
    url: str
    anchor: str


def rows(pages: Sequence[NewsPage], index: "NewsIndexPage", url: str) -> list[Row]:
    """Return finished rows of a section at `url`; the copies of all covers come in one query."""
    renditions.prefetch([page.cover for page in pages], "cover")
    below = len(index.url_path)
    return [Row(page, url + page.url_path[below:], f"news-{page.pk}") for page in pages]


def respond(
    index: "NewsIndexPage", request: HttpRequest, period: archive.Period
) -> HttpResponseBase:
    """Answer with the list of a period, as a page or as the file that `?format=` asks for."""
    news = NewsPage.objects.descendant_of(index).readable()
    scoped = period.narrow(newest_first(news, index, request)).for_cards()
    table = export_response(NEWS_LIST, scoped, request)
    if table is not None:
        return table
    found = NEWS_LIST.run(
        scoped, request.GET, path=request.path, executor=_executor(index, request, period)
    )
    return index.render(request, context_overrides=_context(index, request, period, found, news))


def _executor(
    index: "NewsIndexPage", request: HttpRequest, period: archive.Period
) -> PostgresExecutor:
    """Keep the numbers of all news; those of a period are asked for seldom."""
    if period != archive.ALL_TIME:
        return PostgresExecutor()
    return PostgresExecutor(lambda numbers: kept(request, f"numbers of {index.pk}", numbers))


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
        "rows": rows(found.items, index, url),
        "rubrics": facets.pop("rubric", None),
        "facets": list(facets.values()),
        "period": period,
        "archive": archive.links(
            kept(request, f"archive of {index.pk}", lambda: archive.months(news)), period, url
        ),
        "feeds": [*_chosen_feeds(found, url), *feed_links(url)],
        "noindex": found.is_filtered,
    }


def _chosen_feeds(found: ListResult, url: str) -> list[FeedLink]:
    """Return the feeds of the rubric and the audiences that the list is narrowed to."""
    chosen = [
        (option.label, f"{url}{FEED_FOLDERS[facet.name]}/{option.value}/")
        for facet in found.facets
        if facet.name in FEED_FOLDERS
        for option in facet.options
        if option.selected
    ]
    named = ((_("News, %(of)s") % {"of": label}, base) for label, base in chosen)
    return [feed for name, base in named for feed in core_feeds.feed_links(name, base)]
