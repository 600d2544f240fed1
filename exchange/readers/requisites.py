"""ИНН, КПП and ОГРН: Excel takes them for numbers, eats the first zero and adds «.0»."""

import re

from exchange.parsing.table import Cell

from .problems import ReadError
from .texts import read_text

EXPONENT = re.compile(r"\d[.,]\d+[eе][+-]?\d+", re.IGNORECASE)
FRACTION = re.compile(r"[.,]0+$")
KPP = re.compile(r"[0-9]{4}[0-9A-Z]{2}[0-9]{3}")
INN_LENGTHS, OGRN_LENGTHS = (10, 12), (13, 15)


def read_inn(cell: Cell) -> str | None:
    """Return the digits of an ИНН, the lost zero at the beginning given back."""
    digits = _digits(cell)
    if digits and len(digits) + 1 in INN_LENGTHS:
        digits = f"0{digits}"
    return _of_length(digits, INN_LENGTHS, "no_inn")


def read_ogrn(cell: Cell) -> str | None:
    """Return the digits of an ОГРН or ОГРНИП; none begins with a zero."""
    return _of_length(_digits(cell), OGRN_LENGTHS, "no_ogrn")


def read_kpp(cell: Cell) -> str | None:
    """Return a КПП, the lost zero at the beginning given back; some have letters inside."""
    text = read_text(cell)
    if text is None:
        return None
    kpp = FRACTION.sub("", re.sub(r"[\s-]", "", text)).upper()
    kpp = f"0{kpp}" if kpp.isdigit() and len(kpp) == 8 else kpp
    if not KPP.fullmatch(kpp):
        raise ReadError("no_kpp", text=text[:40])
    return kpp


def _digits(cell: Cell) -> str | None:
    text = read_text(cell)
    if text is None:
        return None
    if EXPONENT.fullmatch(text.replace(" ", "")):
        raise ReadError("cut_number", text=text)
    return FRACTION.sub("", re.sub(r"[\s-]", "", re.sub(r"^\D*?(?=\d)", "", text)))


def _of_length(digits: str | None, lengths: tuple[int, ...], code: str) -> str | None:
    if digits is None:
        return None
    if not (digits.isascii() and digits.isdigit()) or len(digits) not in lengths:
        raise ReadError(code, text=digits[:40])
    return digits
