"""The section that the app gives to every centre, and its addresses in the site map."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core import sitemaps
from core.sections import Section, register

if TYPE_CHECKING:
    from .querysets import OrganisationQuerySet


def published(site: Site) -> "OrganisationQuerySet":
    """Return the organisations that the section shows."""
    from .models import Organisation

    return Organisation.objects.for_site(site).live()


register(
    Section(
        "organizatsii",
        "organisations.OrganisationsPage",
        _("Organisations"),
        order=300,
        entries=published,
    )
)


def organisations_of(site: Site) -> Iterator[sitemaps.Record]:
    """Yield the page of partners and the published organisations of a centre."""
    from .places import PARTNERS, index_of

    index = index_of(site)
    base = index.get_full_url() if index else ""
    if not base:
        return
    rows = published(site)
    if rows.partners().exists():
        yield sitemaps.Record(f"{base}{PARTNERS}/")
    for slug, changed in rows.order_by("pk").values_list("slug", "last_published_at"):
        yield sitemaps.Record(f"{base}{slug}/", changed)


sitemaps.register("organisations", organisations_of)
