"""Pages, files and pictures to which links lead by their keys."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, ReferenceIndex

from core import centres
from core.models import CentreSection, CentreSettings
from link_checker.anchors import Anchor
from link_checker.models import Link
from link_checker.problems import Problem


def problems_of(anchors: Iterable[Anchor]) -> Iterator[tuple[Anchor, str, Any]]:
    """Yield every link by a key with what is wrong and the thing, if there is one."""
    gone = {
        Page: Problem.PAGE_GONE,
        get_document_model(): Problem.FILE_GONE,
        get_image_model(): Problem.PICTURE_GONE,
    }
    by_model: dict[Any, list[Anchor]] = {}
    for each in anchors:
        if each.model is not None and each.key.isdecimal():
            by_model.setdefault(each.model, []).append(each)
    for model, found in by_model.items():
        things = model._default_manager.in_bulk({int(each.key) for each in found})
        for each in found:
            thing = things.get(int(each.key))
            yield each, gone[model] if thing is None else _problem(thing), thing


def sources_of(model: type[models.Model], key: Any) -> Iterator[models.Model]:
    """Yield the things whose links lead to a thing, as their own types.

    Wagtail's reference index forgets a thing as it is deleted, our rows do not.
    """
    base = ReferenceIndex._get_base_content_type(model)
    named = ReferenceIndex.objects.filter(to_content_type=base, to_object_id=str(key))
    kept = Link.objects.filter(target_type=base, target_key=str(key))
    places = {*named.values_list("content_type", "object_id")}
    for type_id, pk in sorted(places | {*kept.values_list("content_type", "object_id")}):
        source: Any = ContentType.objects.get_for_id(type_id).model_class()
        thing = source._default_manager.filter(pk=pk).first() if source else None
        if thing is not None:
            yield thing


def is_on_site(page: Page) -> bool:
    """Say whether readers get a page: published, in a section that is on."""
    site = centres.site_of(page) if page.live else None
    if site is None:
        return False
    off = CentreSettings.for_site(site).sections_off
    if not off:
        return True
    closed = CentreSection.objects.off(site, off).values_list("path", flat=True)
    return not any(page.path.startswith(path) for path in closed)


def _problem(thing: Any) -> str:
    return Problem.PAGE_HIDDEN if isinstance(thing, Page) and not is_on_site(thing) else ""
