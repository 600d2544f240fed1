"""sitemap.xml of each centre: its public pages and the public records of registers.

An app adds the addresses of its records in AppConfig.ready or `sections.py`:

    sitemaps.register("organisations", lambda site: [Record(url, changed), ...])
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps import views as stock
from django.db.models import Max
from django.http import Http404, HttpRequest, HttpResponse
from wagtail.contrib.sitemaps import Sitemap as PageSitemap
from wagtail.models import Page, Site
from wagtail.query import PageQuerySet

from core import restrictions
from core.languages.spoken import in_own_words, is_main, readable_pages
from core.models import CentreSettings

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
        self.centre = CentreSettings.for_site(site)

    def items(self) -> PageQuerySet:
        pages = self._pages().order_by("path").select_related("locale")
        return pages.defer_streamfields().specific()

    def get_latest_lastmod(self) -> datetime | None:
        return self._pages().aggregate(last=Max("last_published_at"))["last"]

    def _pages(self) -> PageQuerySet:
        return restrictions.public(in_own_words(readable_pages(self.centre).live()))

    def _urls(self, page: int, protocol: str, domain: str) -> list[dict[str, Any]]:
        urls: list[dict[str, Any]] = []
        listed = list(self.paginator.page(page).object_list)
        versions = self._versions(listed)
        for each in listed:
            if not getattr(each, "noindex", False):
                known = each.get_sitemap_urls(self.request)
                known[0]["alternates"] = versions.get(each.translation_key)  # its views say none
                urls += known
        self.latest_lastmod = max(filter(None, (url["lastmod"] for url in urls)), default=None)
        return urls

    def _versions(self, pages: list[Page]) -> dict[UUID, list[dict[str, str]]]:
        """Return the addresses in all languages of the pages that are in several."""
        if not self.centre.other_languages:
            return {}
        found: dict[UUID, list[dict[str, str]]] = defaultdict(list)
        keys = {each.translation_key for each in pages}
        for each in self._pages().filter(translation_key__in=keys).select_related("locale"):
            code, url = each.locale.language_code, each.get_full_url(self.request) or ""
            found[each.translation_key].append({"lang_code": code, "location": url})
            if is_main(code):
                found[each.translation_key].append({"lang_code": "x-default", "location": url})
        return {key: each for key, each in found.items() if len(each) > 2}


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
