"""Querysets that every register of a centre shares."""

from typing import Self

from django.db import models
from wagtail.models import Site


class SiteQuerySet(models.QuerySet):
    """Rows that belong to a centre by their `site`."""

    def for_site(self, site: Site) -> Self:
        """Narrow to the rows of one centre."""
        return self.filter(site=site)
