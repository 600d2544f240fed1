"""Templates are built by code: the fields of docxtpl stand where their words come."""

from collections.abc import Sequence
from typing import Any

from docx.shared import Cm, Pt

from exchange.papers.look import mark_row

Columns = Sequence[tuple[Any, str, float]]  # heading, field of the row, width in cm


def add_optional(document: Any, field: str, *blocks: Any) -> None:
    """Add what `blocks` make, left out where the field is empty."""
    document.add_paragraph("{%p if " + field + " %}")
    for make in blocks:
        make()
    document.add_paragraph("{%p endif %}")


def add_table(document: Any, name: str, columns: Columns) -> None:
    """Add a table with a row for each of a list; its head comes again on every page."""
    table = document.add_table(rows=4, cols=len(columns), style="Table Grid")
    table.autofit = False
    head, begin, row, end = table.rows
    begin.cells[0].text, end.cells[0].text = "{%tr for row in " + name + " %}", "{%tr endfor %}"
    for place, (title, field, width) in enumerate(columns):
        head.cells[place].text = str(title)
        head.cells[place].paragraphs[0].runs[0].bold = True
        row.cells[place].text = "{{ row." + field + " }}"
        for each in table.rows:
            each.cells[place].width = Cm(width)
            each.cells[place].paragraphs[0].paragraph_format.space_after = Pt(2)
            for run in each.cells[place].paragraphs[0].runs:
                run.font.size = Pt(11)
    mark_row(head, "w:tblHeader")
    mark_row(row, "w:cantSplit")
