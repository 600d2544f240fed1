"""A centre = a Wagtail Site with its page tree in every language, settings and register rows."""

from typing import Any

from django.conf import settings
from django.db.models import Q, QuerySet
from wagtail.models import Collection, CollectionMember, Page, Site
from wagtail.query import PageQuerySet


def roots_of(site: Site) -> PageQuerySet:
    """Return the front page of a centre in all its languages."""
    root = Page.objects.filter(pk=site.root_page_id).values("translation_key")
    return Page.objects.filter(translation_key__in=root)


def pages_of(site: Site | None) -> PageQuerySet:
    """Return the pages of a centre: its front page in all languages and what is below."""
    if site is None:
        return Page.objects.none()
    return Page.objects.filter(under(roots_of(site).values_list("path", flat=True)))


def under(paths: "list[str] | PageQuerySet") -> Q:
    """Return the condition «one of these pages or below»; never true for no pages."""
    condition = Q(pk__in=[])
    for path in paths:
        condition |= Q(path__startswith=path)
    return condition


def site_of(page: Page) -> Site | None:
    """Return the centre whose tree, in any language, holds the page."""
    steps = [page.path[:end] for end in range(page.steplen, len(page.path) + 1, page.steplen)]
    keys = Page.objects.filter(path__in=steps, depth__gt=1).values("translation_key")
    sites = Site.objects.select_related("root_page").filter(root_page__translation_key__in=keys)
    return sites.order_by("-root_page__depth", "-is_default_site").first()


def kept_site_of(page: Page) -> Site | None:
    """Return the same, asked for once while the page stays where it is: for work at every save.

    What the centre says of itself may be older than the database.
    """
    path, site = vars(page).get("_kept_site", ("", None))
    if site is None or path != page.path:
        site = site_of(page)
        page._kept_site = (page.path, site)
    return site


def of_instance(instance: Any) -> Site | None:
    """Return the centre of a page, of a picture or document, of anything with a `site`."""
    if isinstance(instance, Site):
        return instance
    if isinstance(instance, Page):
        return site_of(instance)
    if collection := instance if isinstance(instance, Collection) else _collection(instance):
        return site_of_collection(collection)
    return getattr(instance, "site", None)


def _collection(instance: Any) -> Collection | None:
    return instance.collection if isinstance(instance, CollectionMember) else None


def one_at_a_time(site_id: int | None) -> None:
    """Let one transaction at a time give out numbers and addresses in a centre, till its end."""
    # rows that refer to the centre are not held up: they lock its key only
    Site.objects.select_for_update(no_key=True).filter(pk=site_id).first()


def default_port() -> int:
    """Return the port that addresses of centres carry: PORT in development, 443 behind https."""
    return settings.SITE_PORT


def set_port(port: int) -> int:
    """Give every centre the port that the portal listens on; return how many were changed."""
    changed = Site.objects.exclude(port=port).update(port=port)
    if changed:
        Site.clear_site_root_paths_cache()
    return changed


def collection_of(site: Site) -> Collection | None:
    """Return the collection of a centre's pictures and documents."""
    from core.models import CentreSettings

    centre = CentreSettings.objects.filter(site=site).select_related("collection").first()
    return centre.collection if centre else None


def site_of_collection(collection: Collection) -> Site | None:
    """Return the centre whose collection this is or lies in."""
    from core.models import CentreSettings

    width = collection.steplen
    steps = [collection.path[:end] for end in range(width, len(collection.path) + 1, width)]
    centres = CentreSettings.objects.filter(collection__path__in=steps).select_related("site")
    found = centres.order_by("-collection__depth").first()
    return found.site if found else None


def collections_of(sites: QuerySet[Site]) -> QuerySet[Collection]:
    """Return the collections of several centres with everything below."""
    from core.models import CentreSettings

    tops = CentreSettings.objects.filter(site__in=sites).values_list("collection__path", flat=True)
    return Collection.objects.filter(under([path for path in tops if path]))
