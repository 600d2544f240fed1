"""The report as a Word document."""

from collections.abc import Sequence
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from docx.enum.section import WD_ORIENT
from docx.shared import Pt

from core.models import CentreSettings
from exchange.papers.look import CENTRE, add_text, mark_row, new_document, saved

from .scope import Scope
from .tables import by_organisation, lists, written

SMALL = Pt(10)


def paper(scope: Scope) -> bytes:
    """Return the report to the founder: figures by organisation, then the lists."""
    centre = CentreSettings.for_site(scope.site)
    document = new_document()
    _turn(document.sections[0])
    add_text(document, centre.full_name, CENTRE, bold=True)
    title = _("Report on the plans of fixes by the assessment of quality: %(quarter)s")
    add_text(document, title % {"quarter": scope.quarter}, CENTRE, bold=True)
    add_text(document, _("As of %s.") % date_format(scope.day, "j E Y"))
    if not scope.measures:
        add_text(document, _("No measures are published yet."))
        return saved(document)
    table = by_organisation(scope)
    _table(document, [str(each) for each in table.rows[0]], table.rows[1:])
    for sheet in lists(scope):
        document.add_heading(sheet.title, 1)
        if sheet.entries:
            _table(document, sheet.heads, [each.cells for each in sheet.entries])
        else:
            add_text(document, _("None."))
    return saved(document)


def _turn(section: Any) -> None:
    """Lay the sheet on its side: the lists are wide."""
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width


def _table(document: Any, heads: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    table = document.add_table(rows=1, cols=len(heads))
    table.style = "Table Grid"
    mark_row(table.rows[0], "w:tblHeader")
    _fill(table.rows[0], heads, bold=True)
    for values in rows:
        row = table.add_row()
        mark_row(row, "w:cantSplit")
        _fill(row, [written(each) for each in values])


def _fill(row: Any, texts: Sequence[str], *, bold: bool = False) -> None:
    for cell, text in zip(row.cells, texts, strict=True):
        run = cell.paragraphs[0].add_run(str(text))
        run.font.size, run.bold = SMALL, bold or None
