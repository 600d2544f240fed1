"""Which centre a thing belongs to."""

from django.db import models
from wagtail.models import Page, Site

from core import centres


def site_id_of(instance: models.Model) -> int | None:
    """Return the centre's key: of a page by the tree (all languages), else of its `site`."""
    if isinstance(instance, Site):
        return instance.pk
    page = instance if isinstance(instance, Page) else getattr(instance, "page", None)
    if isinstance(page, Page):
        site = centres.site_of(page)
        return site.pk if site else None
    return getattr(instance, "site_id", None)
