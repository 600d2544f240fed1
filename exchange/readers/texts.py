"""Texts: what programs add to them unseen is taken off."""

import re
import unicodedata
from datetime import date, datetime, time
from math import isfinite

from exchange.parsing.table import Cell

from .problems import ReadError

# soft hyphens, marks of direction, spaces without width: copied from pages and PDF
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
SPACES = re.compile(r"\s+")
SPACES_OF_LINE = re.compile(r"[^\S\n]+")
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")  # before these our own tables put an apostrophe
ERRORS = re.compile(
    r"#(N/A|Н/Д|REF!|ССЫЛКА!|DIV/0!|ДЕЛ/0!|VALUE!|ЗНАЧ!|NAME\?|ИМЯ\?|NULL!|ПУСТО!|NUM!|ЧИСЛО!)"
)
SURROGATES = re.compile("[\ud800-\udfff]")


def read_text(cell: Cell) -> str | None:
    """Return a text of one line, its spaces single."""
    return SPACES.sub(" ", plain(cell)).strip() or None


def read_lines(cell: Cell) -> str | None:
    """Return a text that keeps its lines."""
    text = plain(cell).replace("\r\n", "\n").replace("\r", "\n")
    lines = [SPACES_OF_LINE.sub(" ", line).strip() for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() or None


def plain(cell: Cell) -> str:
    """Return what a person sees in a cell: whole numbers without «.0», days as 01.09.2026."""
    match cell:
        case None:
            return ""
        case bool():
            return "1" if cell else "0"
        case int():
            return str(cell)
        case float():
            return whole(cell)
        case datetime():
            has_time = (cell.hour, cell.minute) != (0, 0)
            return f"{cell:%d.%m.%Y %H:%M}" if has_time else f"{cell:%d.%m.%Y}"
        case date():
            return f"{cell:%d.%m.%Y}"
        case time():
            return f"{cell:%H:%M}"
        case _:
            return tidy(str(cell))


def tidy(text: str) -> str:
    """Return the text without unseen letters and without the apostrophe against formulas."""
    text = SURROGATES.sub("", CONTROLS.sub("", UNSEEN.sub("", unicodedata.normalize("NFC", text))))
    if text[:1] == "'" and text[1:].startswith(FORMULA_STARTS):
        text = text[1:]
    if ERRORS.fullmatch(text.strip()):
        raise ReadError("formula_error", text=text.strip())
    return text


def whole(number: float) -> str:
    """Return a number without an empty fraction and without an exponent."""
    if not isfinite(number):
        raise ReadError("formula_error", text=str(number))
    return str(int(number)) if number.is_integer() else f"{number:.10f}".rstrip("0")


def split_list(text: str) -> list[str]:
    """Return the parts of «a; b» or of lines, without marks of lists and empty parts."""
    parts = (re.sub(r"^[\s•·*–—-]+\s", "", part) for part in re.split(r"[;\n]", text))
    return [each for each in (SPACES.sub(" ", part).strip(" ,.") for part in parts) if each]


def split_commas(text: str) -> list[str]:
    """Return the parts of «a, b»; commas in brackets divide nothing."""
    parts = re.split(r",(?![^()]*\))", text)
    return [each for each in (part.strip(" .") for part in parts) if each]
