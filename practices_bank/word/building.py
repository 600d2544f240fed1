"""Templates are built by code: one look, the fields of docxtpl where their words come."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

FONT = "Times New Roman"
INK = RGBColor(0x1F, 0x3A, 0x4A)
MARGINS = {"top_margin": 2, "bottom_margin": 2, "left_margin": 2.5, "right_margin": 1.5}  # cm
WIDTH = 17.0  # cm between the margins
CENTRE, JUSTIFY = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY
RIGHT = WD_ALIGN_PARAGRAPH.RIGHT

Columns = Sequence[tuple[Any, str, float]]  # heading, field of the row, width in cm


def new_document() -> Any:
    """Return an empty A4 document in the look of the portal's papers."""
    document = Document()
    _dress(document)
    return document


def saved(document: Any) -> bytes:
    """Return the document as a file."""
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _dress(document: Any) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    for name, value in MARGINS.items():
        setattr(section, name, Cm(value))
    for name in ("Normal", "Title", "Heading 1"):
        style = document.styles[name]
        style.font.name = FONT
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for each in list(fonts.attrib):
            if each.endswith("Theme"):
                del fonts.attrib[each]
        for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(script), FONT)
    document.styles["Normal"].font.size = Pt(12)
    document.styles["Normal"].paragraph_format.space_after = Pt(6)
    for name, size in (("Title", 18), ("Heading 1", 14)):
        document.styles[name].font.size, document.styles[name].font.bold = Pt(size), True
        document.styles[name].font.color.rgb = INK
    properties = document.core_properties
    properties.title = properties.author = properties.comments = ""
    properties.language = "ru-RU"


def add_text(document: Any, text: str, align: Any = None, *, bold: bool = False) -> Any:
    """Add a paragraph and return it."""
    paragraph = document.add_paragraph()
    paragraph.add_run(text).bold = bold or None
    paragraph.alignment = align
    return paragraph


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
    _keep(head, "w:tblHeader")
    _keep(row, "w:cantSplit")


def _keep(row: Any, what: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(what))
