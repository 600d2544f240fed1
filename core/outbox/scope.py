"""Which centre a thing belongs to."""

from django.db import models
from wagtail.models import CollectionMember, CollectionViewRestriction, Page, Site

from core import centres


def site_id_of(instance: models.Model) -> int | None:
    """Return the centre's key: of a page by the tree (all languages), of a file by its collection.

    Of anything else the key of its `site`.
    """
    if isinstance(instance, Site):
        return instance.pk
    if isinstance(instance, CollectionMember | CollectionViewRestriction):
        owner = centres.of_instance(instance.collection)
        return owner.pk if owner else None
    page = instance if isinstance(instance, Page) else getattr(instance, "page", None)
    if isinstance(page, Page):
        site = centres.kept_site_of(page)
        return site.pk if site else None
    return getattr(instance, "site_id", None)
