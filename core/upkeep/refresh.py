"""Bringing the kept findings to the state of things."""

from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from wagtail.models import Site

from core import centres
from core.models import UpkeepItem
from core.upkeep.registry import Check, Found, concerning, registered

FIELDS = ("title", "detail", "due", "owner_id")
TITLE_LENGTH = 255


def refresh(thing: models.Model) -> None:
    """Ask all checks of a thing that has changed."""
    site = centres.of_instance(thing)
    for check in concerning(thing):
        found = list(check.look(thing, site)) if site else []
        _keep(check, site, thing, found)


def forget(model: type[models.Model], pk: Any) -> None:
    """Remove the lines of a thing that is gone."""
    UpkeepItem.objects.filter(content_type=_type_of(model), object_id=str(pk)).delete()


def sweep(site: Site) -> int:
    """Ask every check of everything in a centre; return how many lines there are now."""
    for check in registered():
        _sweep_check(check, site)
    return UpkeepItem.objects.for_site(site).count()


def _sweep_check(check: Check, site: Site) -> None:
    seen = []
    for thing in check.things(site):
        found = list(check.look(thing, site))
        seen += _keep(check, site, thing, found) if found else []
    # lines of things that are well again, gone, or of another centre by now
    UpkeepItem.objects.for_site(site).filter(check_key=check.key).exclude(pk__in=seen).delete()


@transaction.atomic
def _keep(
    check: Check, site: Site | None, thing: models.Model, found: Iterable[Found]
) -> list[int]:
    """Write the lines of one thing; those that stay keep the day they were found."""
    about = {
        "check_key": check.key,
        "content_type": _type_of(type(thing)),
        "object_id": str(thing.pk),
    }
    kept = {row.place: row for row in UpkeepItem.objects.filter(**about)}
    stay = [_write(kept.get(each.place), site, each, about) for each in found]
    UpkeepItem.objects.filter(**about).exclude(pk__in=stay).delete()
    return stay


def _write(row: UpkeepItem | None, site: Site | None, found: Found, about: dict[str, Any]) -> int:
    values = {name: getattr(found, name) for name in FIELDS}
    values["title"] = found.title[:TITLE_LENGTH]
    if row is None:
        return UpkeepItem.objects.create(site=site, place=found.place, **about, **values).pk
    if row.site_id != getattr(site, "pk", None) or any(
        getattr(row, name) != value for name, value in values.items()
    ):
        UpkeepItem.objects.filter(pk=row.pk).update(site=site, **values)
    return row.pk


def _type_of(model: type[models.Model]) -> ContentType:
    return ContentType.objects.get_for_model(model)
