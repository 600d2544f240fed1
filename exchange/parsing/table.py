"""What a table is, whatever file it came from."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from types import TracebackType
from typing import Self

Cell = str | int | float | bool | datetime | date | time | None


@dataclass(frozen=True)
class Row:
    """A row as a person finds it in his program: its number from one, cells from column A."""

    number: int
    cells: tuple[Cell, ...]

    def cell(self, index: int) -> Cell:
        """Return a cell by the number of its column from zero; None past the end."""
        return self.cells[index] if index < len(self.cells) else None


@dataclass(frozen=True)
class Sheet:
    """A sheet of a workbook; a CSV has one without a name."""

    index: int
    name: str = ""
    hidden: bool = False


class Table(ABC):
    """A file that was opened; close it, or use it as a context."""

    sheets: list[Sheet]

    @abstractmethod
    def rows(self, sheet: int = 0) -> Iterator[Row]:
        """Yield the rows of a sheet that are not empty; raises TableError."""

    @abstractmethod
    def close(self) -> None:
        """Let go of the file."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def letter_of(index: int) -> str:
    """Return the letters above a column by its number from zero: 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, place = divmod(index - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters


def is_empty(cell: Cell) -> bool:
    """Tell whether there is nothing to read in a cell."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def trimmed(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """Return the cells without the empty ones at the end."""
    end = len(cells)
    while end and is_empty(cells[end - 1]):
        end -= 1
    return cells[:end]
