"""Which centre a thing belongs to."""

from django.db import models
from wagtail.models import Page, Site


def site_id_of(instance: models.Model) -> int | None:
    """Return the centre's key: of a page by the tree (all languages), else of its `site`."""
    if isinstance(instance, Site):
        return instance.pk
    if isinstance(instance, Page):
        return _site_id_of_page(instance)
    page = getattr(instance, "page", None)
    if isinstance(page, Page):
        return _site_id_of_page(page)
    return getattr(instance, "site_id", None)


def _site_id_of_page(page: Page) -> int | None:
    # translations of a centre's root share its translation key but not its branch of the tree
    steps = range(page.steplen, len(page.path) + 1, page.steplen)
    ancestors = Page.objects.filter(path__in=[page.path[:end] for end in steps])
    sites = Site.objects.filter(root_page__translation_key__in=ancestors.values("translation_key"))
    order = ("-root_page__depth", "-is_default_site", "pk")
    return sites.order_by(*order).values_list("pk", flat=True).first()
