"""A plain list beside the cross tables: which things the figures speak of."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Entry:
    """A row: where it is mended, and its cells."""

    url: str
    cells: Sequence[Any]


@dataclass(frozen=True)
class Sheet:
    """A titled list; the first cell of an entry is its link; `nothing` is said of an empty one."""

    title: str
    heads: Sequence[str]
    entries: Sequence[Entry]
    nothing: str = ""

    @property
    def rows(self) -> list[list[Any]]:
        """The list as a sheet of a workbook."""
        return [list(self.heads), *(list(each.cells) for each in self.entries)]
