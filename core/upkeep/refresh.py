"""Bringing the kept findings to the state of things."""

from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.utils import timezone
from wagtail.models import Site

from core import centres
from core.models import UpkeepItem
from core.upkeep.registry import Check, Found, concerning, registered

FIELDS = ("title", "detail", "due", "owner_id", "path")
LENGTH = 255
UNIQUE = ("check_key", "content_type", "object_id", "place")


def refresh(thing: models.Model, *, key: str = "") -> None:
    """Ask all checks, or the one with a key, of a thing that has changed."""
    site = centres.of_instance(thing)
    for check in concerning(thing):
        if key and check.key != key:
            continue
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
    began, seen = timezone.now(), []
    for thing in check.things(site):
        found = list(check.look(thing, site))
        seen += _keep(check, site, thing, found) if found else []
    # lines of things that are well again, gone, or of another centre by now; not those that the
    # outbox has written meanwhile
    old = UpkeepItem.objects.for_site(site).filter(check_key=check.key, found_at__lt=began)
    old.exclude(pk__in=seen).delete()


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
    kept = _kept(about)
    stay = [_write(kept.get(each.place), site, each, about) for each in found]
    UpkeepItem.objects.filter(**about).exclude(pk__in=stay).delete()
    return stay


def _kept(about: dict[str, Any]) -> dict[str, UpkeepItem]:
    return {row.place: row for row in UpkeepItem.objects.filter(**about)}


def _write(row: UpkeepItem | None, site: Site | None, found: Found, about: dict[str, Any]) -> int:
    values = {name: getattr(found, name) for name in FIELDS}
    values |= {name: values[name][:LENGTH] for name in ("title", "path")}
    if row is None:
        return _insert(UpkeepItem(site=site, place=found.place, **about, **values))
    if row.site_id != getattr(site, "pk", None) or any(
        getattr(row, name) != value for name, value in values.items()
    ):
        UpkeepItem.objects.filter(pk=row.pk).update(site=site, **values)
    return row.pk


def _insert(row: UpkeepItem) -> int:
    """Add a line; the night's sweep and the outbox may find the same flaw at the same time."""
    changed = ("site", *(name.removesuffix("_id") for name in FIELDS))
    UpkeepItem.objects.bulk_create(
        [row], update_conflicts=True, unique_fields=UNIQUE, update_fields=changed
    )
    return row.pk


def _type_of(model: type[models.Model]) -> ContentType:
    return ContentType.objects.get_for_model(model)
