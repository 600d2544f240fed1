"""The content stamp of a centre: a random mark that every public change replaces.

It is bumped after commit by the process that made the change, so the editor sees his page at once,
and again by the outbox, should that process have died in between. Not inside the transaction: the
stamp's row would stay locked till its end, so one long import would hold up every other editor of
the centre, and two imports touching two centres could deadlock. A page rendered before the bump
carries the old stamp, so nothing stale outlives it.
"""

from dataclasses import dataclass
from uuid import uuid4

from django.apps import apps
from django.utils import timezone
from wagtail.models import Site


@dataclass(frozen=True)
class Bump:
    """The act as a value: equal for one centre, so a transaction bumps each centre once."""

    site_id: int | None

    def __call__(self) -> None:
        bump(self.site_id)


def bump(site_id: int | None) -> None:
    """Replace the stamp of a centre; None is a thing shared by all of them."""
    sites = Site.objects.filter(pk=site_id) if site_id else Site.objects.all()
    model = apps.get_model("core", "ContentStamp")
    now = timezone.now()
    model.objects.bulk_create(
        [model(site=site, stamp=uuid4().hex, changed_at=now) for site in sites],
        update_conflicts=True,
        unique_fields=["site"],
        update_fields=["stamp", "changed_at"],
    )
