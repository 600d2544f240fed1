"""Text of office documents and of plain text."""

import io

import pytest

from media_library.extraction import open_document, plain, sheets, slides, word
from tests.factories.files.office import A, P, W, office_file
from tests.factories.files.office import open_document as odf

WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
DECORATION = "http://schemas.microsoft.com/office/drawing/2017/decorative"


def read(reader, content):
    return reader.read(io.BytesIO(content))


def body(xml):
    return f'<w:document xmlns:w="{W}" xmlns:wp="{WP}" xmlns:a="{A}">{xml}</w:document>'


def test_paragraphs_of_a_text_are_lines():
    xml = body(
        "<w:p><w:r><w:t>При</w:t></w:r><w:r><w:t>каз</w:t><w:tab/><w:t>№ 5</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Ячейка</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    note = f'<w:footnotes xmlns:w="{W}"><w:p><w:r><w:t>Сноска</w:t></w:r></w:p></w:footnotes>'
    found = read(word, office_file(extra={"word/document.xml": xml, "word/footnotes.xml": note}))

    assert found["text"].splitlines() == ["Приказ № 5", "Ячейка", "Сноска"]
    assert found["facts"]["words"] == 3


def drawing(properties, inside="<a:pic/>"):
    return f"<w:drawing><wp:docPr {properties}</wp:docPr>{inside}</w:drawing>"


@pytest.mark.parametrize(
    ("xml", "pictures", "undescribed"),
    [
        (drawing('id="1">'), 1, 1),
        (drawing('id="1" descr="Схема проезда">'), 1, 0),
        (drawing(f'id="1"><d:decorative xmlns:d="{DECORATION}" val="1"/>'), 1, 0),
        (drawing('id="1">', "<a:shape/>"), 0, 0),
    ],
    ids=["without words", "with words", "decoration", "no picture"],
)
def test_pictures_of_a_text_are_counted(xml, pictures, undescribed):
    content = office_file(extra={"word/document.xml": body(f"<w:p>{xml}</w:p>")})
    facts = read(word, content)["facts"]

    assert (facts["pictures"], facts["undescribed"]) == (pictures, undescribed)


def test_sheets_give_their_words_and_names():
    found = read(sheets, office_file("xlsx", "Охват"))

    assert found["text"].splitlines() == ["Охват", "Охват", "Итого"]
    assert found["facts"]["pages"] == 1


def test_slides_stand_in_their_order_with_notes():
    def slide(text):
        picture = "<p:pic><p:nvPicPr><p:cNvPr id='1'/></p:nvPicPr></p:pic>"
        line = f"<a:p><a:r><a:t>{text}</a:t></a:r></a:p>"
        return f'<p:sld xmlns:p="{P}" xmlns:a="{A}">{line}{picture}</p:sld>'

    extra = {
        f"ppt/{place}{number}.xml": slide(text)
        for place, number, text in [
            ("slides/slide", 10, "Десятый"),
            ("slides/slide", 2, "Второй"),
            ("notesSlides/notesSlide", 2, "Заметка"),
            ("slides/slide", 1, "Первый"),
        ]
    }
    found = read(slides, office_file("pptx", extra=extra))

    assert found["text"].splitlines() == ["Первый", "Второй", "Заметка", "Десятый"]
    assert found["facts"] == {"words": 4, "pages": 3, "pictures": 4, "undescribed": 4}


DRAW = 'xmlns:draw="d" xmlns:svg="s" xmlns:text="t"'


def test_open_documents_are_read_once():
    xml = (
        f"<x {DRAW}><text:h>Устав</text:h><text:p>о<text:s/>кружке<draw:frame><draw:text-box>"
        "<text:p>врезка</text:p></draw:text-box></draw:frame></text:p></x>"
    )
    found = read(open_document, odf(extra={"content.xml": xml}))

    assert found["text"].splitlines() == ["Устав", "врезка", "о кружке"]


@pytest.mark.parametrize(
    ("words", "undescribed"), [("", 1), ("<svg:desc>Схема</svg:desc>", 0), ("<svg:desc/>", 1)]
)
def test_pictures_of_open_documents_are_counted(words, undescribed):
    xml = f"<x {DRAW}><draw:frame><draw:image/>{words}</draw:frame></x>"
    facts = read(open_document, odf(extra={"content.xml": xml}))["facts"]

    assert (facts["pictures"], facts["undescribed"]) == (1, undescribed)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251"])
def test_plain_text_is_read_in_its_encoding(encoding):
    found = read(plain, "Список  школ\n\nгорода\x07".encode(encoding))

    assert found["text"].splitlines() == ["Список школ", "города"]
    assert not found["truncated"]


def test_a_long_text_is_cut_between_letters(monkeypatch):
    monkeypatch.setattr(plain, "TEXT_LIMIT", 5)
    found = read(plain, ("а" + "я" * 30).encode()[1:])

    assert found["truncated"]
    assert "\ufffd" not in found["text"]
