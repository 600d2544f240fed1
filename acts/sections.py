"""Sections that the app gives to every centre, and their addresses in the site map."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core import sitemaps
from core.sections import Section, register

register(Section("dokumenty", "acts.DocumentsPage", _("Documents"), order=800))
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
    from .models import NormativeAct

    addresses = Addresses(site)
    acts = NormativeAct.objects.for_site(site).live().order_by("pk")
    for act in acts.only("slug", "role", "status", "last_published_at"):
        url = addresses.of(act)
        if url and url != addresses.regulation:
            yield sitemaps.Record(url, act.last_published_at)


sitemaps.register("acts", acts_of)
