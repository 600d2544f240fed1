"""Where a change shows besides its own place: hubs fill themselves with the lists of all apps."""

from collections.abc import Iterator

from wagtail.models import Page

from core import centres
from core.caching import purge
from core.models import OutboxEntry
from methodology.models import HubPage


def hubs(entry: OutboxEntry) -> Iterator[Page]:
    """Yield the published hubs of the centre."""
    yield from HubPage.objects.live().filter(pk__in=centres.pages_of(entry.site).values("pk"))


purge.also(Page, hubs)
