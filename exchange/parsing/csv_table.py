"""CSV: encoding and delimiter are told by the content, and a person may correct both."""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator
from enum import StrEnum

from .limits import Limits
from .problems import TableError
from .table import Row, Sheet, Table, is_empty, trimmed

DELIMITERS = (";", ",", "\t", "|")
SAMPLE_LINES = 50
LONGEST_CELL = 131_072  # letters; what Excel takes is far below
BOMS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
# the ten most frequent letters of Russian: in a wrong encoding they turn into rare ones
FREQUENT = frozenset("оеаинтсрвл")


class Encoding(StrEnum):
    """Encodings of Russian tables."""

    UTF_8 = "utf-8"
    CP1251 = "cp1251"
    CP866 = "cp866"
    KOI8_R = "koi8-r"
    UTF_16 = "utf-16"


class CsvTable(Table):
    """Text with delimiters; a field in quotes may hold lines."""

    def __init__(
        self, content: bytes, encoding: Encoding | None, delimiter: str, limits: Limits
    ) -> None:
        self.limits = limits
        self.encoding = encoding or detect_encoding(content)
        text = decode(content, self.encoding)
        first, _break, rest = text.partition("\n")
        if first.strip().casefold().startswith("sep=") and len(first.strip()) == 5:
            delimiter, text = delimiter or first.strip()[4], rest
            self.first_number = 2
        else:
            self.first_number = 1
        self.delimiter = delimiter or detect_delimiter(text)
        self.text = text
        self.sheets = [Sheet(0)]

    def rows(self, sheet: int = 0) -> Iterator[Row]:
        reader = csv.reader(io.StringIO(self.text, newline=""), delimiter=self.delimiter)
        found, number = 0, self.first_number
        csv.field_size_limit(LONGEST_CELL)
        try:
            for values in reader:
                starts, number = number, self.first_number + reader.line_num
                cells = trimmed(tuple(values))
                if not cells:
                    continue
                if len(cells) > self.limits.columns:
                    raise TableError("too_wide", limit=self.limits.columns)
                found += 1
                if found > self.limits.rows:
                    raise TableError("too_long", limit=self.limits.rows)
                yield Row(starts, tuple(None if is_empty(each) else each for each in cells))
        except csv.Error:
            raise TableError("damaged") from None

    def close(self) -> None:
        self.text = ""


def decode(content: bytes, encoding: Encoding) -> str:
    """Return the text; letters that the encoding does not know are shown as «?» in a box."""
    text = content.decode(encoding, "replace")
    if "\0" in text:
        raise TableError("not_a_table")
    return text.removeprefix("\ufeff")


def detect_encoding(content: bytes) -> Encoding:
    """Return the encoding by a mark, by being sound UTF-8, else by the commonest letters."""
    for mark, name in BOMS.items():
        if content.startswith(mark):
            return Encoding(name)
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        sample = content[:65_536]
        guessed = (Encoding.CP1251, Encoding.CP866, Encoding.KOI8_R)
        return max(guessed, key=lambda each: _likeness(sample, each))
    return Encoding.UTF_8


def _likeness(sample: bytes, encoding: str) -> float:
    """Return the share of frequent small letters among the letters outside Latin."""
    letters = [each for each in sample.decode(encoding, "replace") if each > "\x7f"]
    return sum(each in FREQUENT for each in letters) / max(1, len(letters))


def detect_delimiter(text: str) -> str:
    """Return the delimiter that gives the most columns in most lines of the beginning."""
    sample = io.StringIO(text[:65_536], newline="")
    lines = [line for line in sample if line.strip()][:SAMPLE_LINES]
    best, score = ";", (0, 0)
    for delimiter in DELIMITERS:
        widths = Counter(_widths(lines, delimiter))
        widths.pop(1, None)
        if not widths:
            continue
        width, times = max(widths.items(), key=lambda each: (each[1], each[0]))
        if (times, width) > score:
            best, score = delimiter, (times, width)
    return best


def _widths(lines: list[str], delimiter: str) -> list[int]:
    csv.field_size_limit(LONGEST_CELL)
    try:
        return [len(row) for row in csv.reader(lines, delimiter=delimiter)]
    except csv.Error:
        return []
