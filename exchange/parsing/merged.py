"""Merged cells: the value of the first one belongs to all of them.

openpyxl does not read them in its sparing mode; they stand after the rows of a sheet and are found
in its text, where no cell can hold a bare «<».
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from openpyxl.utils.cell import range_boundaries

from .package import pieces
from .table import Cell, is_empty

REF = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref=\"([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})\"")
LONGEST_MARK = 200  # bytes
MOST = 50_000


@dataclass(frozen=True)
class Area:
    """A merged area; rows from one, columns from zero, both ends included."""

    top: int
    bottom: int
    left: int
    right: int


def areas_of(archive: zipfile.ZipFile, part: str) -> list[Area]:
    """Return the merged areas of a sheet by their top rows."""
    found: list[Area] = []
    for mark in _marks(archive, part):
        left, top, right, bottom = range_boundaries(mark)
        found.append(Area(int(top or 1), int(bottom or 1), int(left or 1) - 1, int(right or 1) - 1))
        if len(found) >= MOST:
            break
    return sorted(found, key=lambda each: (each.top, each.left))


def _marks(archive: zipfile.ZipFile, part: str) -> Iterator[str]:
    tail = b""
    for piece in pieces(archive, part):
        text = tail + piece
        end = 0
        for match in REF.finditer(text):
            end = match.end()
            yield match[1].decode("ascii")
        tail = text[max(end, len(text) - LONGEST_MARK) :]


class Filler:
    """Gives the rows of merged areas their values, one row after another."""

    def __init__(self, areas: list[Area]) -> None:
        self.waiting = areas[::-1]
        self.open: list[tuple[Area, Cell]] = []

    def fill(self, number: int, cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
        """Return a row with the values of the merged cells that it lies in.

        Across, only a heading is repeated: a title over the whole table is no value of each column.
        """
        while self.waiting and self.waiting[-1].top <= number:
            area = self.waiting.pop()
            if area.top == number and area.bottom > number:
                value = cells[area.left] if area.left < len(cells) else None
                self.open.append((area, value))
        if not self.open:
            return cells
        self.open = [each for each in self.open if each[0].bottom >= number]
        filled = list(cells)
        for area, value in self.open:
            if area.top < number and area.left < len(filled) and is_empty(filled[area.left]):
                filled[area.left] = value
        return tuple(filled)
