"""Editions of the methodology as data: rules of indicators, weights, maxima, dates.

The data is `editions.json`; 3-noko.md §3.2 and §3.3 say where each figure comes from.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import cache
from importlib.resources import files
from typing import Any

from .problems import ImpossibleError, Problem


class Total(StrEnum):
    """How the total of an organisation comes from its criteria."""

    MEAN = "mean"
    SUM = "sum"  # of 160 points, until 2018


class Formula(StrEnum):
    """How 1.1 and 1.3 join the stand and the site."""

    JOINT = "joint"  # (a + b) / 2c, first edition of the order
    SEPARATE = "separate"  # ½ (a/c + b/d), as amended by 408н


@dataclass(frozen=True)
class Points:
    """So many points for each thing that is there, up to a cap; `known` things are named."""

    counted: str
    each: int
    cap: int
    known: int
    formula: str


@dataclass(frozen=True)
class Shares:
    """The mean of shares in percent; one share is what most indicators are."""

    shares: tuple[tuple[str, str], ...]
    formula: str


Rule = Points | Shares


@dataclass(frozen=True)
class Edition:
    """One edition; `forms` says which of the formulas of an indicator it takes."""

    code: str
    since: date | None
    until: date | None  # the first day it is no longer in force
    total: Total
    maxima: Mapping[str, int]
    weights: Mapping[str, Mapping[str, Fraction]] = field(default_factory=dict)
    rules: Mapping[str, Mapping[Formula | None, Rule]] = field(default_factory=dict)
    forms: Mapping[str, Formula] = field(default_factory=dict)
    undefined: Mapping[str, str] = field(default_factory=dict)  # indicator: what leaves it without

    @property
    def criteria(self) -> tuple[str, ...]:
        """The codes of its criteria, K1 to K5 or K4."""
        return tuple(self.maxima)

    @property
    def indicators(self) -> tuple[str, ...]:
        """The codes of its indicators; none before 2018, when only criteria were published."""
        return tuple(self.rules)

    def rule(self, indicator: str, form: Formula | None = None) -> Rule:
        """Return how an indicator is scored; 1.1 and 1.3 by the formula asked for, if any is."""
        choices = self.rules[indicator]
        return choices[None] if None in choices else choices[form or self.forms[indicator]]


def edition(code: str) -> Edition:
    """Return an edition by its code; ImpossibleError for one that does not exist."""
    if code not in EDITIONS:
        known = tuple(EDITIONS)
        raise ImpossibleError([Problem("unknown_edition", "edition", {"value": code, "of": known})])
    return EDITIONS[code]


def edition_on(day: date) -> Edition | None:
    """Return the edition in force on a day; None in the gap before the order 344н."""
    found = (
        each
        for each in EDITIONS.values()
        if (each.since is None or each.since <= day) and (each.until is None or day < each.until)
    )
    return next(found, None)


@cache
def _data() -> dict[str, Any]:
    text = files(__package__).joinpath("editions.json").read_text(encoding="utf-8")
    data: dict[str, Any] = json.loads(text)
    return data


def _editions() -> dict[str, Edition]:
    raw = {each["code"]: each for each in _data()["editions"]}
    return {
        code: _edition({**raw.get(each.get("based_on"), {}), **each}) for code, each in raw.items()
    }


def _edition(raw: dict[str, Any]) -> Edition:
    return Edition(
        code=raw["code"],
        since=date.fromisoformat(raw["since"]) if raw.get("since") else None,
        until=date.fromisoformat(raw["until"]) if raw.get("until") else None,
        total=Total(raw["total"]),
        maxima=raw["maxima"],
        weights={
            criterion: {code: Fraction(weight) for code, weight in weights.items()}
            for criterion, weights in raw.get("weights", {}).items()
        },
        rules={code: _rules(each) for code, each in raw.get("rules", {}).items()},
        forms={code: Formula(each) for code, each in raw.get("forms", {}).items()},
        undefined=raw.get("undefined", {}),
    )


def _rules(raw: dict[str, Any]) -> dict[Formula | None, Rule]:
    if "counted" in raw or "shares" in raw:
        return {None: _rule(raw)}
    return {Formula(form): _rule(each) for form, each in raw.items()}


def _rule(raw: dict[str, Any]) -> Rule:
    if "counted" in raw:
        formula = f"min({raw['each']} · {{{raw['counted']}}}; {raw['cap']})"
        return Points(raw["counted"], raw["each"], raw["cap"], raw["known"], formula)
    shares = tuple((part, whole) for part, whole in raw["shares"])
    part, whole = shares[0]
    return Shares(shares, raw.get("formula") or f"{{{part}}} / {{{whole}}} · 100")


EDITIONS: Mapping[str, Edition] = _editions()
SYMBOLS: Mapping[str, str] = _data()["symbols"]
CURRENT = next(code for code, each in EDITIONS.items() if each.since and each.until is None)
CRITERIA = EDITIONS[CURRENT].criteria
INDICATORS = EDITIONS[CURRENT].indicators
