"""The feeds of a centre: of all its news, of a rubric, of an audience."""

from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.utils.translation import gettext as _

from core.feeds import Channel
from core.models import CentreSettings
from media_library import renditions
from news.feed_entries import LENGTH, entries
from news.models.news_page import NewsPage
from news.models.rubric import Rubric
from news.querysets import NewsQuerySet
from vocabularies.models import Term

if TYPE_CHECKING:
    from news.models.news_index_page import NewsIndexPage


def of_centre(index: "NewsIndexPage", request: HttpRequest) -> Channel:
    """Return the feed of all news of a centre."""
    return _channel(index, request, NewsPage.objects.all(), "")


def of_rubric(index: "NewsIndexPage", request: HttpRequest, slug: str) -> Channel | None:
    """Return the feed of a rubric, or None for one the centre does not have."""
    rubric = Rubric.objects.for_site(index.site_for(request)).filter(slug=slug).first()
    if rubric is None:
        return None
    return _channel(index, request, NewsPage.objects.filter(rubric=rubric), rubric.label)


def of_audience(index: "NewsIndexPage", request: HttpRequest, code: str) -> Channel | None:
    """Return the feed of an audience, or None for an unknown code."""
    term = Term.objects.of("audience").filter(code=code).first()
    if term is None:
        return None
    return _channel(index, request, NewsPage.objects.filter(audiences=term), term.said("name"))


def _channel(index: "NewsIndexPage", request: HttpRequest, news: NewsQuerySet, of: str) -> Channel:
    centre = CentreSettings.for_request(request)
    latest = news.descendant_of(index).readable().order_by("-date", "-pk")[:LENGTH]
    title = _("News: %(centre)s") % {"centre": centre.short_name or centre.full_name}
    return Channel(
        title=f"{title}. {of}" if of else title,
        description=index.lead or title,
        language=index.locale.language_code,
        page_url=index.get_full_url(request) or "",
        feed_url=request.build_absolute_uri(request.path),
        entries=entries(
            latest.select_related("rubric", "cover__consent")
            .prefetch_related(renditions.lookup_through("cover"))
            .defer_streamfields(),
            request,
        ),
    )
