"""A blank filled in as a person does it: in the cells beside the labels."""

from io import BytesIO

from docx import Document

from organisations.submission import registry
from organisations.submission.blank.layout import blank_of
from organisations.submission.blank.paper import paper_of
from practices_bank.models import PracticePage


def kind_of_practices():
    """Return how practices are submitted."""
    return registry.of_model(PracticePage)


def practice_blank(site):
    """Return the blank of a practice in a centre."""
    return blank_of(kind_of_practices(), site)


def filled_blank(site, answers=None, rows=None, change=None) -> bytes:
    """Return the blank with answers by fields and rows by relations; `change(document)` more."""
    blank = practice_blank(site)
    document = Document(BytesIO(paper_of(blank)))
    for name, text in (answers or {}).items():
        answer_cell(document, label_of(blank, name)).text = text
    for name, given in (rows or {}).items():
        table = table_of(document, blank, name)
        for number, row in enumerate(given, 1):
            cells = table.rows[number].cells if number < len(table.rows) else table.add_row().cells
            for cell, text in zip(cells, row, strict=True):
                cell.text = text
    if change is not None:
        change(document)
    return bytes_of(document)


def bytes_of(document) -> bytes:
    """Return a document as a file."""
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def label_of(blank, name) -> str:
    """Return the label of a field."""
    return next(each.label for each in blank.places if each.name == name)


def answer_cell(document, label):
    """Return the cell beside a label."""
    return next(
        row.cells[1]
        for table in document.tables
        for row in table.rows
        if row.cells[0].paragraphs[0].text.removesuffix(" *") == label
    )


def table_of(document, blank, name):
    """Return the table of rows of a relation."""
    rows = next(each for each in blank.tables if each.name == name)
    heads = [each.label for each in rows.columns]
    return next(
        table
        for table in document.tables
        if [cell.text.removesuffix(" *") for cell in table.rows[0].cells] == heads
    )
