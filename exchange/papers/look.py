"""One look of all papers that the portal makes in Word."""

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


def mark_row(row: Any, what: str) -> None:
    """Have a row repeated as a head (w:tblHeader) or kept whole (w:cantSplit)."""
    row._tr.get_or_add_trPr().append(OxmlElement(what))
