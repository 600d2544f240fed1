"""A workbook to be filled and taken back: the organisations of a cycle with what is known."""

import io

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from core.spreadsheet import spreadsheet_value
from quality_assessment.models import AssessmentCycle
from quality_assessment.results.headings import NAME

from .headings import BRANCH, COLUMNS, INN, MORE, own_heading

WIDE, NARROW = 40, 14


def blank(cycle: AssessmentCycle) -> bytes:
    """Return the workbook; its columns are those that the import knows."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.freeze_panes = "B2"
    sheet.column_dimensions["A"].width = WIDE
    own = (MORE[NAME][0], MORE[INN][0], MORE[BRANCH][0])
    headings = [*own, *(own_heading(column) for column in COLUMNS.values())]
    cells = []
    for text in headings:
        cell = WriteOnlyCell(sheet, text)
        cell.font = Font(bold=True)
        cells.append(cell)
    sheet.append(cells)
    rows = cycle.results.select_related("organisation")
    for row in rows.order_by("organisation__short_name", "branch_name", "pk"):
        named = (row.organisation.short_name, row.organisation.inn, row.branch_name)
        values = [column.shown(row) for column in COLUMNS.values()]
        sheet.append([spreadsheet_value(each) for each in (*named, *values)])
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()
