"""Sections that the app gives to every centre, and their addresses in the site map."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core import sitemaps
from core.sections import Section, register

if TYPE_CHECKING:
    from acts.querysets import ActQuerySet


def published_acts(site: Site) -> "ActQuerySet":
    """Return the acts that the section shows."""
    from .models import NormativeAct

    return NormativeAct.objects.for_site(site).live()


register(
    Section("dokumenty", "acts.DocumentsPage", _("Documents"), order=800, entries=published_acts)
)
register(
    Section(
        "polozhenie",
        "acts.RegulationPage",
        _("Regulation of the centre"),
        parent="o-tsentre",
        show_in_menus=False,
    )
)


def acts_of(site: Site) -> Iterator[sitemaps.Record]:
    """Yield the published acts of a centre; «Положение» is a page of the tree already."""
    from .addresses import Addresses

    addresses = Addresses(site)
    acts = published_acts(site).order_by("pk")
    for act in acts.only("slug", "role", "status", "last_published_at"):
        url = addresses.of(act)
        if url and url != addresses.regulation:
            yield sitemaps.Record(url, act.last_published_at)


sitemaps.register("acts", acts_of)
