"""Settings of a method as words: of a file, of a command."""

import re
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar

from exchange.readers import ReadError
from quality_assessment.calculation import (
    CURRENT,
    EDITIONS,
    Absent,
    Formula,
    Method,
    Rounding,
    Ties,
)
from vocabularies.lookup import key_of

from .figures import read_figure

Choice = TypeVar("Choice", bound=StrEnum)
RUSSIAN_N = re.compile("н")  # 344н as it is written


class SettingError(Exception):
    """A setting has a value that it cannot have; `known` are those it can."""

    def __init__(self, key: str, value: Any, known: tuple[str, ...]) -> None:
        super().__init__(key)
        self.key, self.value, self.known = key, value, known


def method_of(settings: Mapping[str, Any]) -> Method:
    """Return the method; SettingError for a word that is none, ImpossibleError for its points."""
    absent, points = _absent(settings.get("absent_disabled"))
    return Method(
        code=_edition(settings.get("edition")),
        rounding=_choice(Rounding, settings, "rounding") or Rounding.EACH_STEP,
        absent=absent,
        absent_points=points,
        information=_choice(Formula, settings, "formula_1_1"),
        satisfaction=_choice(Formula, settings, "formula_1_3"),
        ties=_choice(Ties, settings, "ties") or Ties.GAPS,
    )


def _edition(value: Any) -> str:
    known = {key_of(code): code for code in EDITIONS}
    code = known.get(RUSSIAN_N.sub("n", key_of(str(value)))) if value else CURRENT
    if code is None:
        raise SettingError("edition", value, tuple(EDITIONS))
    return code


def _choice(kind: type[Choice], settings: Mapping[str, Any], key: str) -> Choice | None:
    value = settings.get(key)
    if value in (None, ""):
        return None
    known = {key_of(each): each for each in kind}
    if key_of(str(value)) not in known:
        raise SettingError(key, value, tuple(kind))
    return known[key_of(str(value))]


def _absent(value: Any) -> tuple[Absent, Decimal | None]:
    if value in (None, "") or value == Absent.RENORMALISE:
        return Absent.RENORMALISE, None
    try:
        points = read_figure(str(value))
    except ReadError:
        points = None
    if points is None:
        raise SettingError("absent_disabled", value, (str(Absent.RENORMALISE), "1…100"))
    return Absent.POINTS, points
