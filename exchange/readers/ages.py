"""Ages in whole years, whatever a file holds: years, «6.0», months, «6-18 лет», «от 6 до 18».

Months begin where years end: a child of 3 years has 36 of them, and 18 years are the last.
"""

import re
from collections.abc import Callable

from exchange.parsing.table import Cell

from .problems import ReadError
from .texts import read_text

OLDEST = 25  # years; what is greater can only be months
MOST_MONTHS = 12 * OLDEST
NUMBER = re.compile(r"\d{1,4}(?:[.,]\d{1,2})?")
MONTHS = re.compile(r"\bмес", re.IGNORECASE)
YEARS = re.compile(r"\b(?:лет|год|г\.)", re.IGNORECASE)
FROM = re.compile(r"^(?:от|с|старше|не младше)\s", re.IGNORECASE)
OPEN_END = re.compile(r"\+$|\bи старше\b", re.IGNORECASE)
UNTIL = re.compile(r"^(?:до|не старше|младше)\s", re.IGNORECASE)

Ages = tuple[int | None, int | None]


def read_age(cell: Cell) -> int | None:
    """Return an age in years."""
    text = read_text(cell)
    if text is None:
        return None
    numbers = NUMBER.findall(text)
    if len(numbers) != 1:
        raise ReadError("no_age", text=text)
    return _years(numbers[0], _in_months(text, numbers), text)


def read_ages(cell: Cell) -> Ages | None:
    """Return the first and the last age; the one that is not said is None."""
    text = read_text(cell)
    if text is None:
        return None
    numbers = NUMBER.findall(text)
    months = _in_months(text, numbers)
    if len(numbers) == 1:
        age = _years(numbers[0], months, text)
        if UNTIL.search(text):
            return None, age
        return age, None if FROM.search(text) or OPEN_END.search(text) else age
    if len(numbers) != 2:
        raise ReadError("no_ages", text=text)
    first, last = (_years(each, months, text) for each in numbers)
    if first > last:
        raise ReadError("ages_reversed", text=text)
    return first, last


def months_reader(heading: str) -> Callable[[Cell], int | None]:
    """Return the reader of a column by its heading: «Возраст от, мес.» holds months."""
    if not MONTHS.search(heading) or YEARS.search(heading):
        return read_age

    def read(cell: Cell) -> int | None:
        text = read_text(cell)
        if text is None:
            return None
        if not NUMBER.fullmatch(text):
            return read_age(cell)
        return _years(text, True, text)

    return read


def _in_months(text: str, numbers: list[str]) -> bool:
    """Tell by the words of a cell; without words by a number that no age can be: «24–216»."""
    if YEARS.search(text):
        return False
    return bool(MONTHS.search(text)) or any(_number(each) > OLDEST for each in numbers)


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def _years(number: str, months: bool, text: str) -> int:
    found = _number(number)
    if found > MOST_MONTHS:
        raise ReadError("no_age", text=text)
    return int(found // 12) if months else int(found)
