"""XLSX by openpyxl's sparing mode: values only, no formula is computed, no macro is looked at."""

import zipfile
import zlib
from collections.abc import Iterator
from typing import IO, Any

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from . import package
from .limits import Limits
from .merged import Filler, areas_of
from .problems import TableError
from .table import Cell, Row, Sheet, Table, is_empty, trimmed

# what a broken part can make readers of XML and zip stumble over; both of XML raise SyntaxError
BROKEN = (
    *(zipfile.BadZipFile, zlib.error, SyntaxError, InvalidFileException),
    *(OSError, EOFError, NotImplementedError, RuntimeError),
    *(ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError),
)


class Workbook(Table):
    """The sheets of a workbook; diagrams are none."""

    def __init__(self, file: IO[bytes], limits: Limits) -> None:
        package.check(file, limits)
        self.limits = limits
        self.file = file
        try:
            file.seek(0)
            self.book = load_workbook(file, read_only=True, data_only=True, keep_links=False)
        except BROKEN:
            raise TableError("damaged") from None
        found = [each for each in self.book.worksheets if isinstance(each, ReadOnlyWorksheet)]
        self.worksheets: list[Any] = found[: limits.sheets]
        if not self.worksheets:
            raise TableError("not_a_table")
        self.sheets = [
            Sheet(index, str(each.title), each.sheet_state != "visible")
            for index, each in enumerate(self.worksheets)
        ]

    def rows(self, sheet: int = 0) -> Iterator[Row]:
        found = 0
        for number, cells in self._filled(sheet):
            row = trimmed(cells)
            if not row:
                continue
            found += 1
            if found > self.limits.rows:
                raise TableError("too_long", limit=self.limits.rows)
            if len(row) > self.limits.columns:
                raise TableError("too_wide", limit=self.limits.columns)
            yield Row(number, tuple(None if is_empty(each) else each for each in row))

    def close(self) -> None:
        self.book.close()

    def _filled(self, sheet: int) -> Iterator[tuple[int, tuple[Cell, ...]]]:
        try:
            worksheet = self.worksheets[sheet]
        except IndexError:
            raise TableError("no_sheet") from None
        worksheet.reset_dimensions()  # programs write wrong ones
        last = self.limits.columns + 1
        try:
            filler = Filler(areas_of(self.book._archive, worksheet._worksheet_path))
            rows = worksheet.iter_rows(min_row=1, max_col=last, values_only=True)
            for number, cells in enumerate(rows, 1):
                filled = filler.fill(number, cells)
                if cells.count(None) < len(cells):  # what is only filled from above is no row
                    yield number, filled
                elif number > self.limits.deepest:
                    raise TableError("damaged")
        except BROKEN:
            raise TableError("damaged") from None
