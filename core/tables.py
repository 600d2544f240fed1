"""A table as a file of XLSX, CSV or JSON, written in pieces: a long one never stands in memory."""

import csv
import json
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import StreamingHttpResponse
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from core.spreadsheet import csv_value, plain_value, safe_text, spreadsheet_value

MARK = b"\xef\xbb\xbf"
PIECE = 64 * 1024
SHEET_NAME_LENGTH = 31
FORBIDDEN_IN_SHEET_NAMES = str.maketrans("", "", "[]:*?/\\")
COLUMN_WIDTH = 24


@dataclass(frozen=True)
class Table:
    """What a file says: cells stand in the order of the columns; the rows are read once.

    `keys` name the columns in JSON, `labels` for people.
    """

    title: str
    keys: Sequence[str]
    labels: Sequence[str]
    rows: Iterable[Sequence[Any]]


class _Echo:
    def write(self, text: str) -> bytes:
        return text.encode()


def write_csv(table: Table) -> Iterator[bytes]:
    """UTF-8 with a mark and semicolons: what Excel with Russian settings opens by a click."""
    writer = csv.writer(_Echo(), delimiter=";", lineterminator="\r\n")
    yield MARK + writer.writerow(map(safe_text, table.labels))
    for row in table.rows:
        yield writer.writerow(map(csv_value, row))


def write_json(table: Table) -> Iterator[bytes]:
    """Write an object with the title and the list of items."""
    yield f'{{"title": {_json(table.title)}, "items": ['.encode()
    comma = "\n"
    for row in table.rows:
        yield f"{comma}{_json(dict(zip(table.keys, map(plain_value, row), strict=True)))}".encode()
        comma = ",\n"
    yield b"\n]}\n"


def write_xlsx(table: Table) -> Iterator[bytes]:
    """Write a workbook of one sheet: bold heading kept in sight."""
    book = Workbook(write_only=True)
    name = table.title.translate(FORBIDDEN_IN_SHEET_NAMES)[:SHEET_NAME_LENGTH]
    sheet: Any = book.create_sheet(name or "1")
    sheet.freeze_panes = "A2"
    for number in range(1, len(table.keys) + 1):
        sheet.column_dimensions[get_column_letter(number)].width = COLUMN_WIDTH
    sheet.append([_heading(sheet, each) for each in table.labels])
    for row in table.rows:
        sheet.append([spreadsheet_value(value) for value in row])
    with tempfile.TemporaryFile() as file:
        book.save(file)
        file.seek(0)
        while piece := file.read(PIECE):
            yield piece


def _heading(sheet: Any, label: str) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, safe_text(label))
    cell.font = Font(bold=True)
    return cell


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


@dataclass(frozen=True)
class Form:
    """A kind of file."""

    suffix: str
    content_type: str
    write: Callable[[Table], Iterator[bytes]]

    def response(self, table: Table, name: str) -> StreamingHttpResponse:
        """Answer with the table as a download; `name` has no suffix."""
        response = StreamingHttpResponse(self.write(table), content_type=self.content_type)
        response["Content-Disposition"] = f'attachment; filename="{name}.{self.suffix}"'
        return response


FORMATS = {
    form.suffix: form
    for form in (
        Form(
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            write_xlsx,
        ),
        Form("csv", "text/csv; charset=utf-8", write_csv),
        Form("json", "application/json; charset=utf-8", write_json),
    )
}
