"""Where a change shows besides its own place: front pages, maps of the site, legal pages."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.models import Page, PageViewRestriction

from core import outbox
from core.background.titles import name_task
from core.caching import purge
from core.caching.shown_on import fronts
from core.models import CentreSettings, OutboxEntry, PublicRecord
from home import legal
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


@outbox.handler()
def fill_legal_pages(entry: OutboxEntry) -> None:
    """Write what the settings say now where the legal pages still ask for it."""
    if entry.site and entry.model == CentreSettings._meta.label:
        legal.fill_known(entry.site)


name_task("home.outbox_handlers.fill_legal_pages", _("Settings written into the legal pages"))
