"""What was corrected since the first publication, in the words of readers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from quality_assessment.models import CyclePublication, OrganisationResult


@dataclass(frozen=True)
class Line:
    """A figure before and after: a total of an organisation, or a figure of one organisation."""

    name: str
    before: str
    after: str


@dataclass(frozen=True)
class Correction:
    """A publication with its reason and what it changed."""

    at: datetime
    reason: str
    lines: list[Line]


def corrections(publications: Iterable[CyclePublication]) -> list[Correction]:
    """Return the corrections of a cycle with the totals that they changed, the newest first."""
    return [
        Correction(
            each.at,
            each.reason,
            [
                Line(change["name"], change["before"], change["after"])
                for change in each.corrections
                if change["before"] != change["after"]
            ],
        )
        for each in publications
        if each.reason
    ]


def corrections_of(
    result: OrganisationResult, publications: Iterable[CyclePublication]
) -> list[Correction]:
    """Return the corrections of one result, figure by figure; others are not named."""
    found = []
    for each in publications:
        own = [change for change in each.corrections if _is_of(result, change)]
        if each.reason and own:
            lines = [
                Line(figure["label"], figure["before"], figure["after"])
                for change in own
                for figure in change["figures"]
            ]
            found.append(Correction(each.at, each.reason, lines))
    return found


def _is_of(result: OrganisationResult, change: dict[str, Any]) -> bool:
    """Tell whose a change is; those of before keys were kept are known by the name."""
    if "result" in change:
        return bool(change["result"] == result.pk)
    return bool(change["name"] == result.name)
