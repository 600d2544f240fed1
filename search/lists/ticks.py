"""Entries ticked for a comparison; the address carries them from one list to the next."""

from collections.abc import Sequence

from django.db.models import QuerySet

NAME = "p"
CARRIED = 20  # more than are compared, so that the one ticked last is not lost
MAX_DIGITS = 9


def chosen(values: Sequence[str]) -> list[int]:
    """Return the keys named in an address, each once, in their order."""
    sound = [each for each in values if each.isascii() and each.isdigit()]
    return list(dict.fromkeys(int(each) for each in sound if len(each) <= MAX_DIGITS))


def carried(values: Sequence[str]) -> list[str]:
    """Return what the addresses of the list carry along."""
    return [str(key) for key in chosen(values)[:CARRIED]]


def titles(pages: QuerySet, values: Sequence[str]) -> dict[int, str]:
    """Return the ticked pages that are offered, by key; nothing is asked where none is."""
    keys = chosen(values)[:CARRIED]
    if not keys:
        return {}
    return dict(pages.filter(pk__in=keys).order_by("title").values_list("pk", "title"))
