"""Tables of DOCX, whichever program has written them."""

import io

import pytest
from docx import Document
from docx.oxml import parse_xml

from media_library.extraction import word_tables
from media_library.extraction.problems import ProblemError
from tests.factories.files.office import W, office_file


def saved(document):
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def read(content):
    return word_tables.read(io.BytesIO(content))


def with_body(xml):
    """Return a document of python-docx whose body has this inside."""
    document = Document()
    body = document.element.body
    for element in parse_xml(f'<w:x xmlns:w="{W}">{xml}</w:x>'):
        body.insert(len(body) - 1, element)
    return saved(document)


def cell(inside):
    return f"<w:tc><w:p>{inside}</w:p></w:tc>"


def table_of(cells):
    return f"<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>{cells}</w:tr></w:tbl>"


def run(text):
    return f"<w:r><w:t>{text}</w:t></w:r>"


def test_cells_are_lines_and_the_rest_stands_outside():
    document = Document()
    document.add_paragraph("До")
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).text, table.cell(1, 1).text = "Поле", "раз\nдва"
    table.cell(1, 1).add_paragraph("три")
    document.add_paragraph("После")

    assert read(saved(document)) == {
        "tables": [[[["Поле"], []], [[], ["раз", "два", "три"]]]],
        "outside": ["До", "После"],
    }


def test_items_of_lists_get_their_marks_back():
    document = Document()
    table = document.add_table(rows=1, cols=1)
    inside = table.cell(0, 0)
    for style in ("List Bullet", "List Number", "Normal"):
        inside.add_paragraph("пункт", style=style)

    [[[lines]]] = read(saved(document))["tables"]

    assert lines == ["• пункт", "1. пункт", "пункт"]


def test_an_accepted_change_is_text_and_a_deleted_one_is_not():
    xml = cell(
        f"<w:ins>{run('новое')}</w:ins><w:del><w:r><w:delText>старое</w:delText></w:r></w:del>"
        f"<w:moveFrom>{run('ушло')}</w:moveFrom>"
    )

    [[[lines]]] = read(
        with_body(f"<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>{xml}</w:tr></w:tbl>")
    )["tables"]

    assert lines == ["новое"]


def test_a_wide_cell_is_read_once_and_a_table_inside_belongs_to_its_cell():
    document = Document()
    table = document.add_table(rows=1, cols=3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "широкая"
    table.cell(0, 2).add_table(1, 1).cell(0, 0).text = "внутри"

    assert read(saved(document))["tables"] == [[[["широкая"], [], ["внутри"]]]]


def test_tables_inside_a_content_control_are_found():
    inner = table_of(cell(run("ответ")))

    found = read(with_body(f"<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>"))

    assert found["tables"] == [[[["ответ"]]]]


@pytest.mark.parametrize(
    "xml",
    [
        f"<w:tbl><w:tr>{cell(run('а')) * 5_001}</w:tr></w:tbl>",
        f"<w:tbl>{'<w:tr/>' * 1_001}</w:tbl>",
        "<w:tbl/>" * 101,
        f"<w:p>{run('а' * 400_001)}</w:p>",
    ],
    ids=["cells", "rows", "tables", "letters"],
)
def test_what_is_too_much_is_refused_before_it_is_built(xml, monkeypatch):
    monkeypatch.setattr(word_tables, "Document", None)
    body = f'<w:document xmlns:w="{W}"><w:body>{xml}</w:body></w:document>'

    with pytest.raises(ProblemError, match="too_large"):
        read(office_file(extra={"word/document.xml": body}))


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml"])
def test_entities_are_refused_in_every_part(part):
    xml = f'<!DOCTYPE x [<!ENTITY a "б">]><w:document xmlns:w="{W}">&a;</w:document>'

    with pytest.raises(ProblemError, match="entities"):
        read(office_file(extra={part: xml}))
