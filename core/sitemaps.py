"""sitemap.xml of each centre: its public pages and the public records of registers.

An app adds the addresses of its records in AppConfig.ready or `sections.py`:

    sitemaps.register("organisations", lambda site: [Record(url, changed), ...])
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps import views as stock
from django.db.models import Max
from django.http import Http404, HttpRequest, HttpResponse
from wagtail.contrib.sitemaps import Sitemap as PageSitemap
from wagtail.models import Site
from wagtail.query import PageQuerySet

from core import centres, restrictions

LIMIT = 2_000  # addresses in one file; the protocol allows 50,000, memory likes fewer


@dataclass(frozen=True)
class Record:
    """A public address that is not a page: whole, with scheme and host."""

    location: str
    lastmod: datetime | None = None


Source = Callable[[Site], Iterable[Record]]

_sources: dict[str, Source] = {}


def register(name: str, source: Source) -> None:
    """Add a register's records; `name` is Latin letters and hyphens, a part of the file's name."""
    _sources[name] = source


class CentrePages(PageSitemap):
    """Published public pages of a centre in all its languages, but those with `noindex`."""

    limit = LIMIT

    def __init__(self, request: HttpRequest, site: Site) -> None:
        super().__init__(request)
        self.site = site

    def items(self) -> PageQuerySet:
        pages = restrictions.public(centres.pages_of(self.site).live()).order_by("path")
        return pages.defer_streamfields().specific()

    def get_latest_lastmod(self) -> datetime | None:
        pages = restrictions.public(centres.pages_of(self.site).live())
        return pages.aggregate(last=Max("last_published_at"))["last"]

    def _urls(self, page: int, protocol: str, domain: str) -> list[dict[str, Any]]:
        urls: list[dict[str, Any]] = []
        for each in self.paginator.page(page).object_list:
            if not getattr(each, "noindex", False):
                urls += each.get_sitemap_urls(self.request)
        self.latest_lastmod = max(filter(None, (url["lastmod"] for url in urls)), default=None)
        return urls


class Records(Sitemap):
    """Public records of one register."""

    limit = LIMIT

    def __init__(self, source: Source, site: Site) -> None:
        super().__init__()
        self.source, self.site = source, site

    def items(self) -> list[Record]:
        return list(self.source(self.site))

    def _urls(self, page: int, protocol: str, domain: str) -> list[dict[str, Any]]:
        records = self.paginator.page(page).object_list
        return [{"location": each.location, "lastmod": each.lastmod} for each in records]

    def get_latest_lastmod(self) -> datetime | None:
        return max(filter(None, (each.lastmod for each in self.items())), default=None)


def sitemap(request: HttpRequest, section: str | None = None) -> HttpResponse:
    """One file while it is small, else an index of files; nothing of other centres."""
    site = Site.find_for_request(request)
    if site is None:
        raise Http404
    maps: dict[str, type[Sitemap] | Sitemap] = {"pages": CentrePages(request, site)}
    maps |= {name: Records(source, site) for name, source in _sources.items()}
    if section is None and sum(_count(each) for each in maps.values()) > LIMIT:
        return stock.index(request, maps, sitemap_url_name="sitemap_section").render()
    return stock.sitemap(request, maps, section).render()


def _count(section: Any) -> int:
    return section.paginator.count
