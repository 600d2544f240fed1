"""Pages of a list."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import Http404
from django.utils.translation import gettext as _

AROUND = 1


class NoSuchPage(Http404):
    """The page asked for is past the last one: the address answers 404."""

    def __init__(self, number: int) -> None:
        super().__init__(_("The list has no page %(number)d.") % {"number": number})


@dataclass(frozen=True)
class PageLink:
    """A page in the row of numbers; without a number it is a gap."""

    number: int | None
    url: str = ""
    is_current: bool = False


@dataclass(frozen=True)
class Pages:
    """The row of page numbers: first, last, the current one and its neighbours."""

    number: int
    count: int
    links: tuple[PageLink, ...]
    previous_url: str = ""
    next_url: str = ""

    @property
    def needed(self) -> bool:
        """Whether there is more than one page."""
        return self.count > 1


def make_pages(number: int, total: int, size: int, url_of: Callable[[int], str]) -> Pages:
    """Return the pages of `total` entries by `size`; `url_of` gives the address of a number."""
    last = max(1, -(-total // size))
    return Pages(
        number,
        last,
        tuple(_link(each, number, url_of) for each in shown_numbers(number, last)),
        url_of(number - 1) if number > 1 else "",
        url_of(number + 1) if number < last else "",
    )


def shown_numbers(number: int, last: int) -> list[int | None]:
    """Return the numbers shown, with None for a gap of two pages or more."""
    near = range(number - AROUND, number + AROUND + 1)
    kept = sorted({1, last, *(each for each in near if 1 <= each <= last)})
    shown: list[int | None] = []
    for before, each in zip([0, *kept], kept, strict=False):
        if each - before == 2:
            shown.append(before + 1)
        elif each - before > 2:
            shown.append(None)
        shown.append(each)
    return shown


def _link(each: int | None, number: int, url_of: Callable[[int], str]) -> PageLink:
    return PageLink(each, url_of(each) if each else "", each == number)
