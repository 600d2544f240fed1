"""Uploads known by their content."""

import pytest
from django.core.exceptions import ValidationError

from media_library.uploads import check, kind_of
from tests.factories.files import office_file, ole_file, open_document
from tests.factories.media_library import MP4, PDF, VTT, picture, upload

DOC = ole_file({"WordDocument": b"\xec\xa5" + b"\0" * 20})
XLS = ole_file({"Workbook": b"\x09\x08\x10\0" + b"\0" * 16 + b"\x0a\0\0\0"})
PPT = ole_file({"PowerPoint Document": b"\0", "Current User": b"\0" * 12 + b"\x5f\xc0\x91\xe3"})
ODF = "application/vnd.oasis.opendocument."
GOOD = {
    "a.pdf": PDF,
    "a.PDF": PDF,
    "a.docx": office_file(),
    "a.xlsx": office_file("xlsx"),
    "a.pptx": office_file("pptx"),
    "a.odt": open_document(),
    "a.ods": open_document(f"{ODF}spreadsheet"),
    "a.odp": open_document(f"{ODF}presentation"),
    "a.doc": DOC,
    "a.xls": XLS,
    "a.ppt": PPT,
    "a.rtf": rb"{\rtf1 hello}",
    "a.jpg": picture(),
    "a.png": picture(kind="PNG"),
    "a.txt": "Положение".encode(),
    "a.csv": "Школа;5".encode("cp1251"),
    "a.vtt": VTT,
    "a.mp4": MP4,
}


def refused(name, content):
    """Return the error with which a file is refused."""
    with pytest.raises(ValidationError) as caught:
        check(upload(name, content))
    return caught.value


@pytest.mark.parametrize("name", GOOD)
def test_honest_files_pass(name):
    file = upload(name, GOOD[name])

    assert check(file) is kind_of(name)
    assert file.tell() == 0
    assert not file.closed


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("virus.pdf", b"MZ" + b"\0" * 400),
        ("page.pdf", b"<html><script>alert(1)</script></html>"),
        ("template.docx", office_file(main_type="application/x-template")),
        ("page.txt", b"<html><body>1</body></html>"),
        ("binary.txt", b"\0\1\2"),
        ("drawing.png", b'<svg xmlns="http://www.w3.org/2000/svg"/>'),
        ("database.doc", ole_file({"Tables": b"1"})),
        ("nonsense.doc", DOC[:512] + b"\xff" * 700),
        ("broken.pdf", b"PK\x03\x04" + b"\0" * 50),
    ],
)
def test_contents_outside_the_list_are_refused(name, content):
    assert refused(name, content).code == "wrong_content"


@pytest.mark.parametrize(
    ("name", "real"),
    [
        ("renamed.docx", "a.xlsx"),
        ("renamed.odt", "a.docx"),
        ("wrong.ods", "a.odt"),
        ("new.doc", "a.docx"),
        ("old.docx", "a.doc"),
        ("old.doc", "a.xls"),
        ("video.mp4", "a.pdf"),
        ("text.txt", "a.pdf"),
        ("photo.png", "a.jpg"),
    ],
)
def test_a_wrong_extension_is_told_with_the_right_one(name, real):
    error = refused(name, GOOD[real])
    suffix = real.rpartition(".")[2]

    assert error.code == "wrong_extension"
    assert f"«.{suffix}»" in error.messages[0]


@pytest.mark.parametrize("name", ["a.exe", "a.svg", "a.html", "a.docm", "a.zip", "pdf", "a.pdf.js"])
def test_kinds_outside_the_list_are_refused(name):
    with pytest.raises(ValidationError) as caught:
        kind_of(name)

    assert caught.value.code == "unknown_extension"
    assert "PDF" in caught.value.messages[0]


def test_too_large_files_are_refused(settings):
    settings.UPLOAD_MAX_FILE_BYTES = 100

    assert refused("a.pdf", PDF).code == "too_large"


def test_video_has_a_limit_of_its_own(settings):
    settings.UPLOAD_MAX_FILE_BYTES = 100

    assert check(upload("a.mp4", MP4)).is_video


def test_empty_files_are_refused():
    assert refused("a.txt", b"").code == "empty"


def test_a_text_cut_in_the_middle_of_a_letter_is_a_text():
    assert check(upload("a.txt", ("я" * 10_000).encode()))


@pytest.mark.parametrize(
    ("name", "content", "other"),
    [
        ("a.pdf", PDF + office_file(), "ZIP"),
        ("a.jpg", picture() + office_file(), "ZIP"),
        ("a.pdf", PDF.replace(b"%PDF-1.7", b"%PDF-1.7\n<script>alert(1)</script>"), "HTML"),
        ("a.png", picture(kind="PNG")[:40] + b"<!DOCTYPE html>" + picture(kind="PNG")[40:], "HTML"),
        ("a.docx", office_file(extra={"%PDF-1.7": "1"}), "PDF"),
    ],
)
def test_two_files_in_one_are_refused(name, content, other):
    error = refused(name, content)

    assert error.code == "two_files"
    assert other in error.messages[0]
