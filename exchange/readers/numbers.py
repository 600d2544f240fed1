"""Numbers, as programs and people write them."""

import re
from decimal import Decimal, InvalidOperation

from exchange.parsing.table import Cell

from .problems import ReadError
from .texts import read_text

GROUPS = re.compile(r"(?<=\d)[\s'](?=\d{3}(\D|$))")
UNITS = re.compile(r"(?:\s*(?:₽|руб\.?|р\.|час(?:а|ов)?\.?|ч\.|чел\.?|мест[оа]?|шт\.?))$", re.I)
NUMBER = re.compile(r"[+-]?\d{1,15}(?:[.,]\d{1,10})?")
LARGEST = 2_147_483_647  # what a column of whole numbers takes


def read_decimal(cell: Cell) -> Decimal | None:
    """Return a number: «1 200,50», «1200.5», «300 руб.»."""
    text = read_text(cell)
    if text is None:
        return None
    found = UNITS.sub("", _without_groups(text))
    if not NUMBER.fullmatch(found):
        raise ReadError("no_number", text=text)
    try:
        return Decimal(found.replace(",", "."))
    except InvalidOperation:
        raise ReadError("no_number", text=text) from None


def read_integer(cell: Cell) -> int | None:
    """Return a whole number: 6, «6.0», «1 200»; a fraction is an error."""
    number = read_decimal(cell)
    if number is None:
        return None
    if number != number.to_integral_value():
        raise ReadError("no_whole_number", text=read_text(cell))
    if abs(number) > LARGEST:
        raise ReadError("too_large_number", text=read_text(cell))
    return int(number)


def _without_groups(text: str) -> str:
    while (shorter := GROUPS.sub("", text)) != text:
        text = shorter
    return text
