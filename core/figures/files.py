"""Figures as files: a workbook with a sheet for each table, CSV, JSON, SVG."""

import csv
import io
import json
from collections.abc import Sequence
from typing import Any

from django.http import HttpResponse
from django.template.loader import render_to_string
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from core.figures.cross import CrossTable
from core.figures.picture import picture
from core.figures.sheet import Sheet
from core.spreadsheet import safe_text, spreadsheet_value

FORMATS = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "svg": "image/svg+xml",
}
Table = CrossTable | Sheet
FORBIDDEN = str.maketrans("[]:*?/\\", "       ")  # in names of sheets
SHEET_NAME_LENGTH = 31
FIRST_WIDTH, WIDTH = 42, 16


def file_response(name: str, form: str, tables: Sequence[Table]) -> HttpResponse:
    """Answer with the tables as a file of one of `FORMATS`."""
    write = {"xlsx": _xlsx, "csv": _csv, "json": _json, "svg": _svg}[form]
    response = HttpResponse(write(tables), content_type=FORMATS[form])
    response["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    return response


def _xlsx(tables: Sequence[Table]) -> bytes:
    book = Workbook()
    book.remove(book.active)
    for number, table in enumerate(tables, 1):
        name = f"{number}. {table.title}".translate(FORBIDDEN)[:SHEET_NAME_LENGTH]
        sheet = book.create_sheet(name)
        for row in table.rows:
            sheet.append([spreadsheet_value(value) for value in row])
        for cell in sheet[1]:
            cell.font = Font(bold=True)
            cell.alignment = Alignment(wrap_text=True, vertical="bottom")
            sheet.column_dimensions[get_column_letter(cell.column)].width = WIDTH
        sheet.column_dimensions["A"].width = FIRST_WIDTH
        sheet.freeze_panes = "B2"
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _csv(tables: Sequence[Table]) -> bytes:
    """UTF-8 with a mark and semicolons, as all tables of the portal; tables one under another."""
    file = io.StringIO()
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    for number, table in enumerate(tables):
        if number:
            writer.writerow([])
        if len(tables) > 1:
            writer.writerow([safe_text(table.title)])
        for row in table.rows:
            writer.writerow([spreadsheet_value(each) for each in row])
    return b"\xef\xbb\xbf" + file.getvalue().encode()


def _json(tables: Sequence[Table]) -> bytes:
    body = [_plain(table) for table in tables]
    return json.dumps({"tables": body}, ensure_ascii=False, indent=1, default=str).encode()


def _plain(table: Table) -> dict[str, Any]:
    if isinstance(table, Sheet):
        rows = [dict(zip(table.heads, each.cells, strict=True)) for each in table.entries]
        return {"title": table.title, "rows": rows}
    return {
        "title": table.title,
        "columns": [{"group": each.group, "label": each.label} for each in table.columns],
        "rows": [
            {
                "label": line.head.label,
                "values": [cell.value for cell in line.cells],
                "total": line.total,
            }
            for line in table.lines
        ],
        "total": table.total,
    }


def _svg(tables: Sequence[Table]) -> str:
    """Draw the first cross table: a picture to put into a report."""
    table = next(each for each in tables if isinstance(each, CrossTable))
    context = {"table": table, "picture": picture(table), "standalone": True}
    return render_to_string("core/figures/cross_picture.html", context)
