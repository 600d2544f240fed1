"""What a pair says differently, and which status follows."""

from collections.abc import Iterator, Mapping
from typing import Any

from exchange.planning import is_nothing, is_same_value
from exchange.targets import show
from programmes.choices import NavigatorStatus
from programmes.models import ProgrammePage

from .names import programme_name, sorted_words
from .table import NAVIGATOR

NAMES = ("title", "full_title")
# what finds the programme, or is written into it
NOT_COMPARED = (*NAMES, "organisation", "inn", "navigator_status", "navigator_id", "navigator_url")
GIVEN = ("navigator_id", "navigator_url")
LONGEST_SHOWN = 300

Difference = list[str]


def differences_of(page: ProgrammePage, values: Mapping[str, Any]) -> list[Difference]:
    """Return [label, ours, theirs] of the fields that the file fills and that differ."""
    return [
        [label, ours[:LONGEST_SHOWN], theirs[:LONGEST_SHOWN]]
        for label, ours, theirs in [*_names(page, values), *_fields(page, values)]
    ]


def status_of(values: Mapping[str, Any], differences: list[Difference]) -> str:
    """Return the status that a pair gives the programme."""
    if values.get("navigator_status") in (NavigatorStatus.DRAFT, NavigatorStatus.ABSENT):
        return NavigatorStatus.DRAFT
    return NavigatorStatus.DIFFERS if differences else NavigatorStatus.PUBLISHED


def given_of(values: Mapping[str, Any]) -> dict[str, str]:
    """Return the number and the address by which the programme is found there."""
    return {name: str(values[name]) for name in GIVEN if not is_nothing(values.get(name))}


def _names(page: ProgrammePage, values: Mapping[str, Any]) -> Iterator[Difference]:
    """Yield a name that is neither our short nor our full one."""
    own = {_plain(text) for text in (page.title, page.full_title) if text}
    for name in NAMES:
        theirs = values.get(name)
        if theirs and _plain(theirs) not in own:
            ours = getattr(page, name) or page.title
            yield [str(NAVIGATOR.by_name[name].label), ours, theirs]


def _plain(text: str) -> str:
    return sorted_words(programme_name(text))


def _fields(page: ProgrammePage, values: Mapping[str, Any]) -> Iterator[Difference]:
    for name, theirs in values.items():
        if name in NOT_COMPARED or is_nothing(theirs):
            continue
        known, ours = NAVIGATOR.by_name[name], NAVIGATOR.get(page, name)
        same = is_same_value(known, ours, theirs) or NAVIGATOR.is_same(page, name, theirs)
        if not same:
            yield [str(known.label), show(ours), show(theirs)]
