"""Querysets that every register of a centre shares."""

from typing import Self

from django.db import models
from wagtail.models import Site


class SiteQuerySet(models.QuerySet):
    """Rows that belong to a centre by their `site`."""

    def for_site(self, site: Site | int | None) -> Self:
        """Return the rows of one centre; none without a centre."""
        return self.filter(site=site) if site else self.none()

    def for_sites(self, sites: models.QuerySet) -> Self:
        """Return the rows of several centres."""
        return self.filter(site__in=sites)
