"""Where a changed act stands besides its own page: «Положение» under «О центре»."""

from collections.abc import Iterator

from wagtail.models import Page

from acts.models import RegulationPage
from core import centres
from core.caching import purge
from core.models import OutboxEntry


def regulations(entry: OutboxEntry) -> Iterator[Page]:
    """Yield the pages that show the act whose role is «Положение»."""
    yield from RegulationPage.objects.live().filter(
        pk__in=centres.pages_of(entry.site).values("pk")
    )


purge.also("acts.NormativeAct", regulations)
