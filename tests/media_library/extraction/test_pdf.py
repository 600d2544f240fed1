"""Text and accessibility of PDF files."""

import io

import pytest

from media_library.extraction import pdf as reader
from media_library.extraction.reading import TEXT_LIMIT
from tests.factories.files.pdf import SCAN, Pdf, pdf

LONG = "\n".join(f"Пункт положения о смотре чтецов номер {n} подробно" for n in range(12))


def facts(content):
    return reader.read(io.BytesIO(content))["facts"]


def test_what_makes_a_file_accessible_is_found():
    found = facts(pdf(LONG, LONG, tagged=True, title="Смотр", language="ru-RU"))

    assert found == {
        "words": 144,
        "pages": 2,
        "text_pages": 2,
        "scan_pages": 0,
        "tagged": True,
        "title": "Смотр",
        "language": "ru-RU",
    }


def test_what_is_missing_is_found():
    found = facts(pdf(LONG))

    assert (found["tagged"], found["title"], found["language"]) == (False, "", "")


def test_marks_without_a_tree_are_no_tags():
    assert not facts(pdf(LONG, catalogue=b"/MarkInfo << /Marked true >>"))["tagged"]


@pytest.mark.parametrize(
    ("pages", "text_pages", "scan_pages"),
    [
        ([SCAN, SCAN], 0, 2),
        ([LONG, SCAN], 1, 1),
        (["Афиша"], 1, 0),
        ([""], 0, 1),
    ],
    ids=["scans", "half", "a poster", "letters drawn as curves"],
)
def test_pages_are_told_apart(pages, text_pages, scan_pages):
    found = facts(pdf(*pages))

    assert (found["text_pages"], found["scan_pages"]) == (text_pages, scan_pages)


def test_a_stamp_over_a_scan_is_no_text(monkeypatch):
    monkeypatch.setattr(reader, "_has_large_picture", lambda page: True)

    assert facts(pdf("Документ подписан электронной подписью"))["scan_pages"] == 1
    assert facts(pdf(LONG))["text_pages"] == 1


def test_a_slide_has_few_words_over_its_picture(monkeypatch):
    monkeypatch.setattr(reader, "_has_large_picture", lambda page: True)
    slide = pdf("Итоги года\n" * 6).replace(b"[0 0 595 842]", b"[0 0 842 595]")

    assert facts(slide)["text_pages"] == 1


def test_an_empty_page_is_neither():
    found = facts(pdf(LONG).replace(b"/Contents 4 0 R", b""))

    assert (found["text_pages"], found["scan_pages"]) == (0, 0)


def test_a_broken_page_does_not_hide_the_others():
    content = pdf("Первая страница", "Вторая страница").replace(b"BT /F 12", b"BT /Q ((", 1)

    assert "Вторая" in reader.read(io.BytesIO(content))["text"]


def test_a_book_is_cut(monkeypatch):
    monkeypatch.setattr("media_library.extraction.reading.TEXT_LIMIT", 100)
    found = reader.read(io.BytesIO(pdf(LONG, LONG)))

    assert found["truncated"]
    assert len(found["text"]) <= 100 < TEXT_LIMIT


def test_a_slow_file_is_read_as_far_as_time_allows(monkeypatch):
    monkeypatch.setattr(reader, "PATIENCE", 0)
    monkeypatch.setattr(reader.resource, "getrlimit", lambda kind: (1, 1))
    found = reader.read(io.BytesIO(pdf(LONG)))

    assert found["truncated"]
    assert found["facts"]["text_pages"] == 0


def test_a_file_without_pages_has_no_text():
    made = Pdf()
    made.add(b"<< /Type /Catalog /Pages 2 0 R >>")
    made.add(b"<< /Type /Pages /Kids [] /Count 0 >>")

    assert reader.read(io.BytesIO(made.finish(1)))["text"] == ""
