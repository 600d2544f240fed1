"""Uploads known by their content."""

import pytest
from django.core.exceptions import ValidationError

from media_library.uploads import check, kind_of
from tests.factories.media_library import (
    MP4,
    PDF,
    VTT,
    office_file,
    open_document,
    picture,
    upload,
)

OLE = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600
GOOD = {
    "a.pdf": PDF,
    "a.PDF": PDF,
    "a.docx": office_file(),
    "a.xlsx": office_file("xl/"),
    "a.pptx": office_file("ppt/"),
    "a.odt": open_document(),
    "a.ods": open_document("application/vnd.oasis.opendocument.spreadsheet"),
    "a.doc": OLE,
    "a.rtf": rb"{\rtf1 hello}",
    "a.jpg": picture(),
    "a.png": picture(kind="PNG"),
    "a.txt": "Положение".encode(),
    "a.csv": "Школа;5".encode("cp1251"),
    "a.vtt": VTT,
    "a.mp4": MP4,
}


@pytest.mark.parametrize("name", GOOD)
def test_honest_files_pass(name):
    file = upload(name, GOOD[name])

    assert check(file) is kind_of(name)
    assert file.tell() == 0


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("virus.pdf", b"MZ" + b"\0" * 400),
        ("page.pdf", b"<html><script>alert(1)</script></html>"),
        ("renamed.docx", office_file("xl/")),
        ("renamed.odt", office_file()),
        ("wrong.ods", open_document()),
        ("encrypted.docx", OLE),
        ("broken.docx", b"PK\x03\x04" + b"\0" * 50),
        ("new.doc", office_file()),
        ("page.txt", b"<html><body>1</body></html>"),
        ("binary.txt", b"\0\1\2"),
        ("drawing.png", b'<svg xmlns="http://www.w3.org/2000/svg"/>'),
        ("video.mp4", PDF),
    ],
)
def test_files_that_are_not_what_they_say_are_refused(name, content):
    with pytest.raises(ValidationError) as caught:
        check(upload(name, content))

    assert caught.value.code == "wrong_content"


@pytest.mark.parametrize("name", ["a.exe", "a.svg", "a.html", "a.docm", "a.zip", "pdf", "a.pdf.js"])
def test_kinds_outside_the_list_are_refused(name):
    with pytest.raises(ValidationError) as caught:
        kind_of(name)

    assert caught.value.code == "unknown_extension"
    assert "PDF" in caught.value.messages[0]


def test_macros_are_refused():
    with pytest.raises(ValidationError) as caught:
        check(upload("a.docx", office_file(extra=("word/vbaProject.bin",))))

    assert caught.value.code == "macros"


def test_too_large_files_are_refused(settings):
    settings.UPLOAD_MAX_FILE_BYTES = 100

    with pytest.raises(ValidationError) as caught:
        check(upload("a.pdf", PDF))

    assert caught.value.code == "too_large"


def test_video_has_a_limit_of_its_own(settings):
    settings.UPLOAD_MAX_FILE_BYTES = 100

    assert check(upload("a.mp4", MP4)).is_video


def test_empty_files_are_refused():
    with pytest.raises(ValidationError) as caught:
        check(upload("a.txt", b""))

    assert caught.value.code == "empty"


def test_a_text_cut_in_the_middle_of_a_letter_is_a_text():
    assert check(upload("a.txt", ("я" * 10_000).encode()))
