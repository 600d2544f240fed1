"""Writers of XLSX, CSV and JSON."""

import csv
import json
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from core.spreadsheet import csv_value, plain_value, safe_text, spreadsheet_value

BATCH = 500
PIECE = 64 * 1024
SHEET_NAME_LENGTH = 31
COLUMN_WIDTH = 24


class _Echo:
    def write(self, text: str) -> str:
        return text


def write_csv(definition: Any, rows: QuerySet) -> Iterator[bytes]:
    """UTF-8 with a mark and semicolons: what Excel with Russian settings opens by a click."""
    writer = csv.writer(_Echo(), delimiter=";", lineterminator="\r\n")
    columns = definition.columns
    yield b"\xef\xbb\xbf"
    yield writer.writerow([safe_text(str(each.label)) for each in columns]).encode()
    for item in rows.iterator(chunk_size=BATCH):
        yield writer.writerow([csv_value(each.of(item)) for each in columns]).encode()


def write_json(definition: Any, rows: QuerySet) -> Iterator[bytes]:
    """Write an object with the title and the list of items, keys as the columns have them."""
    yield f'{{"title": {_json(str(definition.title))}, "items": ['.encode()
    comma = "\n"
    for item in rows.iterator(chunk_size=BATCH):
        entry = {each.key: plain_value(each.of(item)) for each in definition.columns}
        yield f"{comma}{_json(entry)}".encode()
        comma = ",\n"
    yield b"\n]}\n"


def write_xlsx(definition: Any, rows: QuerySet) -> Iterator[bytes]:
    """Write a workbook of one sheet: bold heading kept in sight, filter over the columns."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(str(definition.title)[:SHEET_NAME_LENGTH])
    sheet.freeze_panes = "A2"
    for number in range(1, len(definition.columns) + 1):
        sheet.column_dimensions[get_column_letter(number)].width = COLUMN_WIDTH
    sheet.append([_heading(sheet, str(each.label)) for each in definition.columns])
    for item in rows.iterator(chunk_size=BATCH):
        sheet.append([spreadsheet_value(each.of(item)) for each in definition.columns])
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
    write: Callable[[Any, QuerySet], Iterator[bytes]]


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
