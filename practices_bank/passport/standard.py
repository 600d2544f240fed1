"""The template that every centre has: built once, in the language of the portal."""

from functools import lru_cache
from io import BytesIO
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from practices_bank.passport.parts import STORY, TABLES, Columns

FONT = "Times New Roman"
INK = RGBColor(0x1F, 0x3A, 0x4A)
MARGINS = {"top_margin": 2, "bottom_margin": 2, "left_margin": 2.5, "right_margin": 1.5}  # cm
WIDTH = 17.0  # cm between the margins


def standard() -> bytes:
    """Return the template in the language that is spoken now."""
    return _built(get_language() or "")


@lru_cache(maxsize=4)
def _built(_language: str) -> bytes:
    document = Document()
    _dress(document)
    _text(document, "{{ centre_full }}", align=WD_ALIGN_PARAGRAPH.CENTER)
    document.add_heading(_("Passport of the practice “%(title)s”") % {"title": "{{ title }}"}, 0)
    _text(document, "{{ lead }}")
    _table(document, "facts", [(_("Field"), "term", 5.0), (_("What it says"), "text", 12.0)])
    for heading, field in STORY[:3]:
        _section(document, heading, field)
    for heading, name, columns in TABLES[:3]:
        _rows(document, heading, name, columns)
    _section(document, _("Results"), "results")
    _rows(document, *TABLES[3])
    _section(document, _("Evidence"), "evidence")
    _text(document, "{{ evidence_meaning }} {{ evidence_grounds }}")
    for heading, field in STORY[3:]:
        _section(document, heading, field)
    for heading, name, columns in TABLES[4:]:
        _rows(document, heading, name, columns)
    _section(document, _("How to cite"), "citation")
    _text(document, _("Page on the portal: %(address)s") % {"address": "{{ address }}"})
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


def _text(document: Any, text: str, align: Any = None) -> None:
    paragraph = document.add_paragraph(text)
    paragraph.alignment = align


def _section(document: Any, heading: Any, field: str) -> None:
    """Add a heading with a field, left out where the field is empty."""
    _mark(document, "{%p if " + field + " %}")
    document.add_heading(str(heading), 1)
    _text(document, "{{ " + field + " }}")
    _mark(document, "{%p endif %}")


def _rows(document: Any, heading: Any, name: str, columns: Columns) -> None:
    _mark(document, "{%p if " + name + " %}")
    document.add_heading(str(heading), 1)
    _table(document, name, columns)
    _mark(document, "{%p endif %}")


def _table(document: Any, name: str, columns: Columns) -> None:
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


def _mark(document: Any, mark: str) -> None:
    document.add_paragraph(mark)
