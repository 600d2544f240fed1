"""Where a change shows besides its own place: front pages, maps of the site."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Page, PageViewRestriction

from core.caching import purge
from core.caching.shown_on import fronts
from core.models import OutboxEntry, PublicRecord
from media_library.models import PortalImage


def fronts_and_maps(entry: OutboxEntry) -> Iterator[Page | str]:
    """Yield the front pages of the centre, its map for people and its map for robots."""
    site = entry.site
    if site is None:
        return
    for front in fronts(site):
        yield front
        with override(front.locale.language_code):
            yield f"{site.root_url}{reverse('site_map')}"
    yield f"{site.root_url}{reverse('sitemap')}"


for model in (Page, PublicRecord, PageViewRestriction, PortalImage):
    purge.also(model, fronts_and_maps)
