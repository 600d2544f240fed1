"""Zipped documents: bombs, damage, passwords, strangers among the parts."""

import io
import zipfile

import pytest

from tests.factories.files.office import office_file, open_document, zipped
from tests.media_library.uploads.test_content import refused


def encrypted(content: bytes) -> bytes:
    """Return an archive whose parts say that they are closed by a password."""
    closed = content.replace(b"PK\x01\x02\x14\x03\x14\0\0", b"PK\x01\x02\x14\x03\x14\0\1")
    assert closed != content
    return closed


def spoilt(content: bytes, name: bytes) -> bytes:
    """Return an archive with one byte of a part changed."""
    place = content.index(name) + len(name) + 5
    return content[:place] + bytes([content[place] ^ 0xFF]) + content[place + 1 :]


@pytest.mark.parametrize(
    "content",
    [
        office_file()[:-40],
        office_file()[:100],
        b"PK\x03\x04" + b"\0" * 50,
        spoilt(office_file(text="Положение" * 50), b"word/document.xml"),
    ],
    ids=["cut at the end", "cut at the beginning", "only the mark", "one byte changed"],
)
def test_damaged_archives_are_refused(content):
    error = refused("a.docx", content)

    assert error.code == "damaged"
    assert "другую копию" in error.messages[0]


def test_an_archive_behind_a_password_is_refused():
    assert refused("a.docx", encrypted(office_file())).code == "encrypted"


class TestBombs:
    """What would fill memory or disk when it is opened."""

    def test_well_packed_nothing(self):
        content = office_file(extra={"word/media/a.bmp": b"\0" * 12_000_000})

        assert len(content) < 20_000
        assert refused("a.docx", content).code == "bomb"

    def test_well_packed_trifles_pass(self):
        from media_library.uploads import check
        from tests.factories.media_library import upload

        assert check(upload("a.docx", office_file(extra={"a.xml": b" " * 4_000_000})))

    def test_too_much_unpacked(self, settings):
        settings.UPLOAD_MAX_UNPACKED_BYTES = 1000
        content = office_file(extra={"word/media/a.png": bytes(range(256)) * 5})

        assert refused("a.docx", content).code == "bomb"

    def test_too_many_parts(self, monkeypatch):
        monkeypatch.setattr("media_library.uploads.archive.MAX_PARTS", 2)

        assert refused("a.docx", office_file()).code == "bomb"

    def test_a_description_too_large_to_be_one(self):
        content = office_file(extra={"[Content_Types].xml": b" " * 3_000_000})

        assert refused("a.docx", content).code == "bomb"

    def test_a_size_that_lies(self):
        content = office_file(text="Положение" * 500)
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            size = archive.getinfo("word/document.xml").file_size
        lying = content.replace(size.to_bytes(4, "little"), (50).to_bytes(4, "little"))

        assert refused("a.docx", lying).code == "damaged"


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("word/media/a.png", b"MZ\x90\0" + b"\0" * 60, "program"),
        ("word/media/a.png", b"\x7fELF" + b"\0" * 60, "program"),
        ("word/run.js", b"alert(1)", "program"),
        ("word/media/b.dat", zipped({"a": "b"}), "archive"),
        ("word/media/b.dat", b"Rar!\x1a\x07\0" + b"\0" * 60, "archive"),
        ("word/media/b.dat", b"7z\xbc\xaf\x27\x1c" + b"\0" * 60, "archive"),
    ],
)
@pytest.mark.parametrize("make", [office_file, open_document])
def test_strangers_among_the_parts_are_refused(make, name, content, code):
    suffix = "docx" if make is office_file else "odt"

    assert refused(f"a.{suffix}", make(extra={name: content})).code == code
