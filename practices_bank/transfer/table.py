"""The table of a package: practices grouped by direction, with a summary."""

import io
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from core.spreadsheet import safe_text, spreadsheet_value
from practices_bank.choices import Kind
from practices_bank.transfer.columns import TableColumn

WIDTHS = {0: 6}
WIDTH, WIDE = 22, 46
LONG = 60  # letters; longer cells get a wide column
THIN = Border(*(Side(style="thin", color="B7BCC6") for _side in range(4)))
HEAD = PatternFill("solid", fgColor="E8ECF3")


@dataclass
class Table:
    """Rows gathered one by one as practices are packed."""

    columns: list[tuple[str, TableColumn]]
    groups: dict[str, list[list[Any]]] = field(default_factory=dict)
    numbers: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, direction: str, page: Any) -> None:
        """Add a practice, loaded whole, to the group of its first direction."""
        row = [spreadsheet_value(column.value(page)) for _name, column in self.columns]
        self.groups.setdefault(direction, []).append(row)
        self.numbers[direction, page.kind] += 1

    def content(self) -> bytes:
        """Return the workbook."""
        book = Workbook(write_only=True)
        self._list(book.create_sheet(_("Practices")))
        self._summary(book.create_sheet(_("Summary")))
        file = io.BytesIO()
        book.save(file)
        return file.getvalue()

    def _list(self, sheet: Any) -> None:
        headings = [_("№"), *(name for name, _column in self.columns)]
        for place in range(len(headings)):
            letter = get_column_letter(place + 1)
            sheet.column_dimensions[letter].width = WIDTHS.get(place) or self._width(place - 1)
        sheet.freeze_panes = "C2"
        sheet.print_title_rows = "1:1"
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.append([_cell(sheet, each, bold=True) for each in headings])
        number = 0
        for direction, rows in self.groups.items():
            title = f"{direction} ({len(rows)})"
            sheet.append([_cell(sheet, each, bold=True) for each in ("", title)])
            for row in rows:
                number += 1
                sheet.append([_cell(sheet, each) for each in (number, *row)])

    def _width(self, place: int) -> int:
        cells = (row[place] for rows in self.groups.values() for row in rows)
        return WIDE if any(len(str(each)) > LONG for each in cells) else WIDTH

    def _summary(self, sheet: Any) -> None:
        sheet.column_dimensions["A"].width = WIDE
        sheet.append(
            [
                _cell(sheet, each, bold=True)
                for each in (_("Direction"), *(str(kind.label) for kind in Kind), _("In all"))
            ]
        )
        for direction in self.groups:
            sheet.append(self._line(sheet, direction, [direction]))
        sheet.append(self._line(sheet, _("In all"), list(self.groups), bold=True))

    def _line(
        self, sheet: Any, title: str, directions: Iterable[str], *, bold: bool = False
    ) -> list[Any]:
        named = list(directions)
        numbers = [sum(self.numbers[each, kind] for each in named) for kind in Kind]
        return [_cell(sheet, each, bold=bold) for each in (title, *numbers, sum(numbers))]


def _cell(sheet: Any, value: Any, *, bold: bool = False) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, safe_text(value) if isinstance(value, str) else value)
    cell.font = Font(bold=bold)
    cell.border = THIN
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    if bold:
        cell.fill = HEAD
    return cell
