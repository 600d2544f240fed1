"""The blank as a document of Word."""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from exchange.papers.look import WIDTH, add_text, mark_row, new_document, saved
from organisations.submission.blank.layout import Blank, Part, Place, Rows
from organisations.submission.guide.samples import Sample

LABELS, ANSWERS = 7.0, WIDTH - 7.0  # cm
EMPTY_ROWS = 5
LOW, HIGH = 1.0, 3.0  # cm of an empty answer: of a line, of a text
SMALL, GREY, SHADE = Pt(9.5), RGBColor(0x4A, 0x5A, 0x64), "EEF2F4"
LONG = 400  # letters that make a text of an answer


def paper_of(blank: Blank) -> bytes:
    """Return the blank as a file, in the language of the portal."""
    return saved(document_of(blank))


def document_of(blank: Blank) -> Any:
    """Return the blank as a document of python-docx."""
    with override(settings.LANGUAGE_CODE):
        document = new_document()
        title = _("Blank: %(kind)s") % {"kind": blank.name}
        document.core_properties.title = title
        document.add_heading(title, 0)
        for text in _rules():
            add_text(document, text)
        for part in blank.parts:
            _add_part(document, part)
        add_text(document, _("Version of the blank: %(version)s") % {"version": blank.version})
        return document


def _rules() -> list[str]:
    return [
        _("Write your answers into the right column and leave the left one as it is."),
        _("Places with an asterisk (*) have to be filled before sending, in the blank or later."),
        _("In tables with several columns each row is one thing; add rows where they run out."),
        _(
            "Then open “My things” on the portal, choose “Fill in from a blank” and upload this "
            "file: you will see what was understood before anything is kept."
        ),
    ]


def _add_part(document: Any, part: Part) -> None:
    document.add_heading(part.heading, 1)
    add_text(document, part.intro)
    table = None
    for each in part.asked:
        if isinstance(each, Rows):
            _add_rows(document, each)
            table = None
        else:
            table = table or _new_table(document, [_("Field"), _("Answer")], [LABELS, ANSWERS])
            _add_place(table, each)
    if part.elsewhere:
        places = "; ".join(part.elsewhere)
        text = _("This you will add in the form on the portal: %(places)s.")
        add_text(document, text % {"places": places})


def _new_table(document: Any, heads: list[str], widths: list[float]) -> Any:
    table = document.add_table(rows=1, cols=len(heads), style="Table Grid")
    table.autofit = False
    mark_row(table.rows[0], "w:tblHeader")
    for cell, head, width in zip(table.rows[0].cells, heads, widths, strict=True):
        cell.width = Cm(width)
        cell.paragraphs[0].add_run(head).bold = True
        _shade(cell)
    return table


def _add_place(table: Any, place: Place) -> None:
    row = table.add_row()
    mark_row(row, "w:cantSplit")
    row.height = Cm(HIGH if _is_long(place.field) else LOW)
    label, answer = row.cells
    label.width, answer.width = Cm(LABELS), Cm(ANSWERS)
    _shade(label)
    label.paragraphs[0].add_run(_starred(place.label, place.required)).bold = True
    for text in [*_hints(place), *_examples(place.sample)]:
        _small(label.add_paragraph(), text)


def _add_rows(document: Any, rows: Rows) -> None:
    add_text(document, _starred(rows.label, rows.required), bold=True)
    for column in rows.columns:
        for hint in _hints(column):
            _small(document.add_paragraph(), f"{column.label}. {hint}")
    for text in _examples(rows.sample):
        _small(document.add_paragraph(), text)
    heads = [_starred(each.label, each.required) for each in rows.columns]
    widths = [WIDTH / len(heads)] * len(heads)
    table = _new_table(document, heads, widths)
    for _number in range(EMPTY_ROWS):
        row = table.add_row()
        row.height = Cm(LOW)
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Cm(width)
    document.add_paragraph()


def _starred(label: str, required: bool) -> str:
    return f"{label} *" if required else label


def _hints(place: Place) -> list[str]:
    found = [place.hint] if place.hint else []
    if place.words:
        text = (
            _("One or several, divided by semicolons: %(words)s.")
            if place.field.many_to_many
            else _("One of these: %(words)s.")
        )
        found.append(text % {"words": "; ".join(place.words)})
    return found


def _examples(sample: Sample | None) -> list[str]:
    if sample is None:
        return []
    found = [_("For example: %(text)s") % {"text": sample.good}] if sample.good else []
    if sample.weak:
        found.append(_("This says nothing: %(text)s") % {"text": sample.weak})
    return found


def _is_long(field: Any) -> bool:
    return field.get_internal_type() == "TextField" and (field.max_length or LONG) >= LONG


def _small(paragraph: Any, text: str) -> None:
    run = paragraph.add_run(text)
    run.font.size, run.font.color.rgb = SMALL, GREY
    paragraph.paragraph_format.space_after = Pt(3)


def _shade(cell: Any) -> None:
    shade = OxmlElement("w:shd")
    shade.set(qn("w:val"), "clear")
    shade.set(qn("w:fill"), SHADE)
    cell._tc.get_or_add_tcPr().append(shade)
