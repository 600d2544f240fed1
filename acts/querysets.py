"""Questions to the register of acts."""

from typing import Self

from django.db.models import F, Manager
from wagtail.models import Site

from core.querysets import SiteQuerySet

from .choices import ActRole, ActStatus


class ActQuerySet(SiteQuerySet):
    """Acts of a centre."""

    def live(self) -> Self:
        """Return published acts."""
        return self.filter(live=True)

    def for_lists(self) -> Self:
        """Return acts with what a row of a list shows."""
        return self.select_related("replaced_by").defer("amended_by", "lead")

    def regulation_of(self, site: Site) -> Self:
        """Return the published «Положение» of the centre; one in force comes first (Тверь 1.2)."""
        acts = self.for_site(site).live().filter(role=ActRole.REGULATION)
        acts = acts.exclude(status=ActStatus.REPEALED)
        return acts.order_by(F("date").desc(nulls_last=True), "-pk")


ActManager = Manager.from_queryset(ActQuerySet)
