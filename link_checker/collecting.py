"""Keeping the rows of the links of a thing up to date."""

from collections.abc import Iterator
from datetime import datetime
from hashlib import md5
from itertools import chain
from typing import Any
from urllib.parse import urldefrag, urlsplit

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.utils import timezone
from wagtail.contrib.settings.models import BaseSiteSetting
from wagtail.models import Page, ReferenceIndex, Site

from core import centres
from core.models import Recorded
from core.upkeep.refresh import refresh
from link_checker import KEY, own_addresses, targets
from link_checker.anchors import Anchor, anchors_of
from link_checker.models import Link, WebAddress
from link_checker.models.web_address import LONGEST
from link_checker.problems import Problem

CHANGING = (
    *("site", "title", "path", "text", "url", "problem", "since"),
    *("address", "own_path", "target_type", "target_key"),
)

UNIQUE = ("content_type", "object_id", "key")
SHORT = 255


def collect(thing: models.Model, site: Site | None = None) -> None:
    """Write the links of a published thing, remove those of one that is not, and tell the desk.

    Give its centre where it is known: finding it takes queries.
    """
    site = site or centres.of_instance(thing)
    rows = list(_rows(thing, site)) if site and _is_public(thing) else []
    with transaction.atomic():
        _keep(thing, site, rows)
    refresh(thing, key=KEY)


def collect_centre(site: Site) -> None:
    """Look through all of a centre: what the outbox missed, sections put off, foreign changes."""
    for thing in things_of(site):
        collect(thing, site)


def forget(model: type[models.Model], pk: Any) -> None:
    """Remove the links of a thing that is gone."""
    kind = ContentType.objects.get_for_model(model)
    Link.objects.filter(content_type=kind, object_id=str(pk)).delete()


def forget_unused() -> int:
    """Remove the addresses that no page names any more; return how many."""
    return WebAddress.objects.filter(links=None).delete()[0]


def things_of(site: Site) -> Iterator[models.Model]:
    """Yield what may have links: published pages, records of registers, settings."""
    pages = centres.pages_of(site).live().specific().iterator(chunk_size=200)
    return chain(pages, *(model._default_manager.filter(site=site) for model in _registers()))


def _registers() -> list[Any]:
    kinds = (Recorded, BaseSiteSetting)
    return [
        model
        for model in apps.get_models()
        if issubclass(model, kinds) and not issubclass(model, Page) and hasattr(model, "site")
    ]


def _is_public(thing: Any) -> bool:
    return bool(getattr(thing, "live", True))


def _rows(thing: models.Model, site: Site) -> Iterator[Link]:
    anchors = list(anchors_of(thing))
    for each in anchors:
        if each.url and (row := _by_address(each, site)):
            yield row
    for anchor, problem, target in targets.problems_of(anchors):
        yield _by_key(anchor, problem, target)


def _by_key(anchor: Anchor, problem: str, target: Any) -> Link:
    """Return a row for a page, a file or a picture; a hidden page is named with its address."""
    url = target.get_full_url() or "" if isinstance(target, Page) else ""
    return Link(
        path=anchor.path,
        text=anchor.text or getattr(target, "title", ""),
        url=url,
        problem=problem,
        target_type=ReferenceIndex._get_base_content_type(anchor.model),
        target_key=anchor.key,
    )


def _by_address(anchor: Anchor, site: Site) -> Link | None:
    """Return a row for an address; none for letters, telephones and places of the same page."""
    url = anchor.url.strip()
    try:
        parts = urlsplit(url)
        own_path = own_addresses.own_path_of(url, site)
    except ValueError:
        return Link(path=anchor.path, text=anchor.text, url=url, problem=Problem.WRONG)
    if url.startswith("#") or parts.scheme not in ("", "http", "https"):
        return None
    row = Link(path=anchor.path, text=anchor.text, url=url, own_path=own_path)
    if own_path:
        row.problem = own_addresses.problem_of(own_path)
    else:
        address = urldefrag(url).url[:LONGEST]
        row.address = WebAddress(url=address, host=(parts.hostname or "")[:253])
    return row


def _keep(thing: models.Model, site: Site | None, rows: list[Link]) -> None:
    """Write the rows of one thing; a problem that stays keeps the moment it was found."""
    kind = ContentType.objects.get_for_model(thing)
    about = Link.objects.filter(content_type=kind, object_id=str(thing.pk))
    since = {row.key: row.since for row in about if row.problem}
    known, now = _addresses(rows), timezone.now()
    wanted: dict[str, Link] = {}
    for row in rows:
        row.content_type, row.object_id, row.site = kind, str(thing.pk), site
        row.title, row.text, row.path = str(thing)[:SHORT], row.text[:SHORT], row.path[:SHORT]
        row.key = _key(row)
        row.since = _since(row, since, now)
        if row.address is not None:
            row.address = known[row.address.url]
        wanted[row.key] = row
    about.exclude(key__in=wanted).delete()
    Link.objects.bulk_create(
        wanted.values(), update_conflicts=True, unique_fields=UNIQUE, update_fields=CHANGING
    )


def _key(row: Link) -> str:
    leads_to = f"{row.target_type_id} {row.target_key}" if row.target_key else row.url
    return md5(f"{row.path} {leads_to}".encode(), usedforsecurity=False).hexdigest()


def _since(row: Link, before: dict[str, datetime | None], now: datetime) -> datetime | None:
    return (before.get(row.key) or now) if row.problem else None


def _addresses(rows: list[Link]) -> dict[str, WebAddress]:
    """Return the addresses outside by their text; new ones are asked at the next run."""
    wanted = {row.address.url: row.address for row in rows if row.address}
    WebAddress.objects.bulk_create(wanted.values(), ignore_conflicts=True)
    return {each.url: each for each in WebAddress.objects.filter(url__in=wanted)}
