"""A deleted page is in no tree any more: its log entry keeps the centre."""

from typing import Any

from django.db.models.signals import pre_save
from wagtail.models import PageLogEntry

from core import centres

CENTRE = "centre"


def connect() -> None:
    """Mark the entries of deletions while the pages are still there."""
    pre_save.connect(_mark, sender=PageLogEntry, dispatch_uid="users.audit.centre")


def _mark(instance: PageLogEntry, raw: bool = False, **kwargs: Any) -> None:
    if raw or not instance.deleted or CENTRE in instance.data:
        return
    site = centres.site_of(instance.page)
    if site is not None:
        instance.data = {**instance.data, CENTRE: site.pk}
