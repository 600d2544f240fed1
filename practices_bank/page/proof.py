"""How sure it is that the practice works: the steps, and what proves the one it stands on."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from practices_bank.choices import Evidence

if TYPE_CHECKING:
    from practices_bank.models import PracticePage


@dataclass(frozen=True)
class Step:
    """A step of the scale; `now` is the one the practice stands on."""

    level: int
    label: str
    on: bool
    now: bool


@dataclass(frozen=True)
class Proof:
    """The scale from the top, what the level means and what proves it here."""

    level: int
    label: str
    steps: list[Step]
    meaning: str
    grounds: list[str]
    document: Any


def proof_of(
    page: "PracticePage", measured: int, document: Any, adopted: int, reviewed: str = ""
) -> Proof:
    """Return the evidence by measured results, document, confirmed adoptions, experts' word."""
    level = Evidence.REPRODUCED if adopted else Evidence(page.claimed_evidence)
    steps = [
        Step(each, str(Evidence(each).label), each <= level, each == level)
        for each in sorted(Evidence.values, reverse=True)
    ]
    return Proof(
        level=int(level),
        label=str(level.label),
        steps=steps,
        meaning=_meaning(level),
        grounds=[
            text
            for text in (_adopted(adopted), _measured(measured), _assessed(page), reviewed)
            if text
        ],
        document=document,
    )


def _meaning(level: Evidence) -> str:
    return {
        Evidence.DESCRIPTION: _("The authors tell what they do; nothing proves the effect yet."),
        Evidence.MEASURED: _("The same figure was taken before and after: the change is seen."),
        Evidence.INTERNAL: _("The organisation has checked by itself that the practice works."),
        Evidence.EXTERNAL: _("Somebody who does not depend on the organisation has checked it."),
        Evidence.REPRODUCED: _("Another organisation has repeated it and got its own results."),
    }[level]


def _measured(number: int) -> str:
    if not number:
        return ""
    words = ngettext(
        "%(number)d result is measured before and after.",
        "%(number)d results are measured before and after.",
        number,
    )
    return words % {"number": number}


def _adopted(number: int) -> str:
    if not number:
        return ""
    words = ngettext(
        "%(number)d organisation works by it too.",
        "%(number)d organisations work by it too.",
        number,
    )
    return words % {"number": number}


def _assessed(page: "PracticePage") -> str:
    if not page.assessed_by:
        return ""
    if not page.assessed_year:
        return _("Assessed by: %(who)s.") % {"who": page.assessed_by}
    return _("Assessed by: %(who)s, %(year)d.") % {
        "who": page.assessed_by,
        "year": page.assessed_year,
    }
