"""Rows and texts of a programme out of single cells: places, districts, groups, formatted text."""

import re
from collections.abc import Callable, Iterable
from typing import Any

from django.utils.html import escape, linebreaks, strip_tags
from django.utils.translation import gettext as _
from wagtail.models import Site

from exchange.readers import split_list
from organisations.imports import district_of
from organisations.models import District
from programmes.models import ProgrammePlace, ScheduleRow
from vocabularies.lookup import key_of

NOTE = re.compile(r"(.+?)\s*\(([^()]+)\)")
BETWEEN = re.compile(r"\s*\|\s*")


def parts_of(_site: Site) -> Callable[[Any], tuple[str, ...]]:
    """Return what divides a list."""
    return lambda text: tuple(split_list(str(text or "")))


def districts_of(site: Site) -> Callable[[Any], tuple[District, ...]]:
    """Return what finds the districts named in a cell."""
    find = district_of(site)

    def resolve(text: Any) -> tuple[District, ...]:
        found = (find(each) for each in split_list(str(text or "")))
        return tuple(each for each in found if each is not None)

    return resolve


def formatted(_site: Site) -> Callable[[Any], str]:
    """Return what makes paragraphs of lines; nothing in them is taken for markup."""
    return lambda text: linebreaks(escape(str(text))) if text else ""


def says_the_same(html: str, other: str) -> bool:
    """Tell whether two formatted texts have the same words."""
    return key_of(_words(html)) == key_of(_words(other))


def _words(html: str) -> str:
    return strip_tags(re.sub(r"<(br|/p|/li)[^>]*>", " ", html))


def places(record: Any, texts: tuple[str, ...]) -> list[ProgrammePlace]:
    """Return the places of lessons; what is known of one that stays is kept."""
    known = {key_of(text): row for row in record.where.all() for text in (str(row), row.address)}
    return _numbered(known.get(key_of(text)) or _place(text) for text in dict.fromkeys(texts))


def same_places(record: Any, texts: tuple[str, ...]) -> bool:
    """Tell whether a file names the places that are known: what stands at one may be left out."""
    rows = list(record.where.all())
    return len(rows) == len(texts) and all(
        key_of(text) in (key_of(str(row)), key_of(row.address))
        for row, text in zip(rows, texts, strict=True)
    )


def _place(text: str) -> ProgrammePlace:
    match = NOTE.fullmatch(text)
    address, note = match.groups() if match else (text, "")
    return ProgrammePlace(address=address[:300], note=note[:150])


def districts(record: Any) -> tuple[District, ...]:
    """Return the districts of the places, else the one of the organisation."""
    named = {row.district_id: row.district for row in record.where.all() if row.district_id}
    own = record.organisation.district if record.organisation_id else None
    return tuple(sorted(named.values(), key=str)) or ((own,) if own else ())


def settle(record: Any, found: tuple[District, ...]) -> None:
    """Write the district at the places of lessons; one of several has its own place each.

    A programme without places is given one: all that is known of it is its district.
    """
    if not found or set(found) == set(districts(record)):
        return
    rows = list(record.where.all()) or [ProgrammePlace(address=str(each)) for each in found]
    if len(found) not in (1, len(rows)):
        return
    for place, row in enumerate(rows):
        row.district = found[place if len(found) > 1 else 0]
    record.where.set(_numbered(rows))


def group_text(row: ScheduleRow) -> str:
    """Return a group of the schedule in a line: «Первая | вт 16:00 | каб. 12»."""
    return " | ".join(filter(None, [row.group, row.when, row.place]))


def groups(record: Any, texts: tuple[str, ...]) -> list[ScheduleRow]:
    """Return the groups; free places and levels of those that stay are kept."""
    known = {key_of(group_text(row)): row for row in record.schedule.all()}
    rows = enumerate(texts, 1)
    return _numbered(known.get(key_of(text)) or _group(text, place) for place, text in rows)


def same_groups(record: Any, texts: tuple[str, ...]) -> bool:
    """Tell whether a file names the known groups, be it by their hours alone."""
    rows = list(record.schedule.all())
    return len(rows) == len(texts) and all(
        key_of(text) in (key_of(group_text(row)), key_of(row.when))
        for row, text in zip(rows, texts, strict=True)
    )


def _group(text: str, place: int) -> ScheduleRow:
    parts = BETWEEN.split(text, maxsplit=2)
    if len(parts) == 1:
        parts = [_("Group %(number)d") % {"number": place}, *parts]
    group, when, where = (*parts, "")[:3]
    return ScheduleRow(group=group[:150], when=when[:200], place=where[:200])


def _numbered(rows: Iterable[Any]) -> list[Any]:
    found = list(rows)
    for place, row in enumerate(found):
        row.sort_order = place
    return found
