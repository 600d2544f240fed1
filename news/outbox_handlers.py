"""Where a changed news item stands besides its section: archive, feeds, map of fresh news."""

from collections.abc import Iterator

from django.utils import timezone
from wagtail.models import Page

from core.caching import purge
from core.caching.shown_on import fronts, places_of
from core.feeds import FEED_PATHS
from core.models import OutboxEntry
from news.models import NewsIndexPage, NewsPage


def places_of_news(entry: OutboxEntry) -> Iterator[Page | str]:
    """Yield the year and the month of the archive, the feeds of its rubric and audiences."""
    if entry.site:
        yield f"{entry.site.root_url}/news-sitemap.xml"
    page = entry.instance
    if not isinstance(page, NewsPage):  # deleted: its date and rubric are not known any more
        return
    section = page.get_parent().full_url or ""
    day = timezone.localtime(page.date)
    yield f"{section}{day.year}/"
    yield f"{section}{day.year}/{day.month}/"
    for row in page.organisations.select_related("organisation"):
        yield from places_of(row.organisation)
    yield from Page.objects.filter(pk__in=page.practices.values("practice")).live()
    groups = [f"rubrika/{page.rubric.slug}"] if page.rubric else []
    groups += [f"auditoriya/{code}" for code in page.audiences.values_list("code", flat=True)]
    for group in groups:
        yield from (f"{section}{group}{path}" for path in FEED_PATHS)


def sections_of_rubric(entry: OutboxEntry) -> Iterator[Page]:
    """Yield the lists that name a rubric."""
    for front in fronts(entry.site):
        yield from NewsIndexPage.objects.child_of(front).live()


purge.also("news.NewsPage", places_of_news)
purge.also("news.Rubric", sections_of_rubric)
