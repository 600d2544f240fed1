"""Published figures, as operators print them: 95,36 · 97,2% · 100 баллов · –."""

import re
from decimal import Decimal

from exchange.parsing import Cell
from exchange.readers import ReadError
from exchange.readers.texts import plain

FOOTNOTES = re.compile(r"[*†‡¹²³⁴⁵⁶⁷⁸⁹⁰]+$")
UNITS = re.compile(r"(?:%|％|б\.?|балл(?:а|ов)?\.?)?(?:(?:из|/)100(?:балл(?:ов)?)?)?$", re.I)
WRAPPING = "\"'«»“”„`’="  # quotes, and what spreadsheets put before a number kept as a text
MINUSES = str.maketrans({"−": "-", "–": "-", "—": "-"})
NUMBER = re.compile(r"[+-]?\d{1,6}(?:[.,]\d{0,10})?")
SPLIT_DIGITS = re.compile(r"\d\s+\d")
DIGIT = re.compile(r"\d")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")


def read_figure(cell: Cell) -> Decimal | None:
    """Return a number with its digits as printed, None where none is: blank, «–», «нет данных».

    ReadError for what has digits and is no number.
    """
    text = plain(cell)
    if not DIGIT.search(text):
        return None
    found = re.sub(r"\s", "", text).strip(WRAPPING)
    found = UNITS.sub("", FOOTNOTES.sub("", found)).translate(MINUSES)
    if SPLIT_DIGITS.search(text) or not NUMBER.fullmatch(found):
        raise ReadError("no_number", text=text)
    return Decimal(found.replace(",", ".").rstrip("."))


def read_year(cell: Cell) -> int | None:
    """Return the first year that is named: «2022», «2022 г.», «2022/2023»; ReadError for none."""
    text = plain(cell)
    if not DIGIT.search(text):
        return None
    found = YEAR.search(text)
    if found is None:
        raise ReadError("no_year", text=text)
    return int(found[0])
