"""How each figure came: the formula, the numbers put in, the value before and after rounding."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from .editions import SYMBOLS
from .rounding import Number, Rounding, half_up

SHOWN = 6  # decimals of what is not rounded yet
NAME = re.compile(r"\{([^}]+)\}")
POINT = re.compile(r"(?<=\d)\.(?=\d)")


class Note(StrEnum):
    """What is unusual about a figure."""

    NONE = ""
    MISSING = "missing"  # something it is made of is not known
    UNDEFINED = "undefined"  # nobody could be asked
    ASSIGNED = "assigned"  # nobody could be asked, the methodology gives points
    READY = "ready"  # given as it is, not computed here
    RENORMALISED = "renormalised"  # the weight of an undefined indicator went to the others


@dataclass(frozen=True)
class Step:
    """One operation; `template` has names of operands in braces."""

    code: str
    template: str
    operands: Mapping[str, Number]
    before: Fraction
    after: Decimal

    def formula(self, mark: str = ".") -> str:
        """Return the formula in the symbols of the order; `mark` divides decimals."""
        return NAME.sub(lambda found: SYMBOLS.get(found[1], found[1]), _marked(self.template, mark))

    def numbers(self, mark: str = ".") -> str:
        """Return the formula with the numbers put in."""
        template = _marked(self.template, mark)
        return NAME.sub(lambda found: spelled(self.operands[found[1]], mark), template)

    def unrounded(self, mark: str = ".") -> str:
        """Return the value before rounding."""
        return spelled(self.before, mark)


@dataclass(frozen=True)
class Figure:
    """An indicator, a criterion or a total: what is published, what is exact, how it came."""

    code: str
    value: Decimal | None = None
    exact: Fraction | None = None
    step: Step | None = field(default=None, compare=False)
    note: Note = Note.NONE

    def carried(self, rounding: Rounding) -> Number | None:
        """Return what the next step takes: the rounded value, or the exact one."""
        return self.value if rounding == Rounding.EACH_STEP else self.exact


def reckoned(
    code: str,
    template: str,
    operands: Mapping[str, Number],
    exact: Fraction,
    note: Note = Note.NONE,
) -> Figure:
    """Return a computed figure with its step."""
    step = Step(code, template, operands, exact, half_up(exact))
    return Figure(code, step.after, exact, step, note)


def spelled(number: Number, mark: str = ".") -> str:
    """Return a number as it is shown: as written, an endless one to six decimals."""
    if isinstance(number, Fraction):
        text = str(half_up(number, SHOWN))
        text = text.rstrip("0").rstrip(".") if "." in text else text
    else:
        text = str(number)
    return text.replace(".", mark)


def _marked(template: str, mark: str) -> str:
    """Mark the decimals of the weights, and leave names such as {1.1} alone."""
    parts = re.split(r"(\{[^}]+\})", template)
    return "".join(each if each.startswith("{") else POINT.sub(mark, each) for each in parts)
