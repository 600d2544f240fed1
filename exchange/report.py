"""Tables about imports: what became of every row, and how a file is filled."""

import io
from collections.abc import Iterable, Sequence
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from core.spreadsheet import spreadsheet_value
from exchange.models import ImportRow, ImportRun
from exchange.targets import ImportTarget
from vocabularies.models import Term


def report_of(run: ImportRun) -> bytes:
    """Return a table of the rows of an import: what each was, its changes and errors."""
    book = Workbook(write_only=True)
    heads = [_("Row"), _("What it is"), _("Record"), _("Changes"), _("Errors"), _("After undoing")]
    _sheet(book, _("Report"), heads, (_line(row) for row in run.rows.iterator()), [8, 16, 40, 60])
    return _saved(book)


def blank_table(target: ImportTarget) -> bytes:
    """Return an empty table with the names of the fields, and a sheet that says what they hold."""
    book = Workbook(write_only=True)
    labels = [str(each.label) for each in target.fields if not each.gives]
    _sheet(book, str(target.title)[:31], labels, [], [24] * len(labels))
    heads = [_("Column"), _("Required"), _("Example"), _("Words of the vocabulary")]
    _sheet(book, _("How to fill it"), heads, _hints(target), [36, 14, 40, 80])
    return _saved(book)


def _hints(target: ImportTarget) -> Iterable[list[Any]]:
    for each in target.fields:
        words = Term.objects.of(each.vocabulary).active() if each.vocabulary else ()
        offered = "; ".join(str(word) for word in words)
        yield [str(each.label), _("yes") if each.required else "", str(each.example), offered]


def _line(row: ImportRow) -> list[Any]:
    changes = "\n".join(f"{label}: {old or '–'} → {new or '–'}" for label, old, new in row.changes)
    errors = "\n".join(
        f"{f'{letter} ' if letter else ''}{f'«{head}»: ' if head else ''}{message}"
        for letter, head, message in row.errors
    )
    undone = {None: "", True: _("brought back"), False: _("left as it is")}[row.undone]
    remark = f"{undone}. {row.remark}" if row.remark else undone
    return [row.number, row.get_kind_display(), row.title, changes, errors, remark]


def _sheet(
    book: Workbook,
    title: str,
    heads: Sequence[str],
    lines: Iterable[Sequence[Any]],
    widths: Sequence[int],
) -> None:
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.append([_cell(sheet, head, bold=True) for head in heads])
    for line in lines:
        sheet.append([_cell(sheet, value) for value in line])


def _cell(sheet: Any, value: Any, *, bold: bool = False) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, spreadsheet_value(value))
    cell.font = Font(bold=bold)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _saved(book: Workbook) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()
