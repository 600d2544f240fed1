"""DOC, XLS and PPT files that must not be published."""

import struct

import pytest

from tests.factories.files.ole import ole_file
from tests.media_library.uploads.test_content import DOC, refused

START = struct.pack("<HH16s", 0x0809, 16, b"")
PASSWORD = struct.pack("<HH6s", 0x002F, 6, b"")


def sheet(kind):
    """Return the record that names a sheet of a kind: 0 a table, 1 macros."""
    return struct.pack("<HHIBB2s", 0x0085, 8, 0, 0, kind, b"")


def word(flags):
    """Return the head of a text."""
    return b"\xec\xa5" + b"\0" * 8 + struct.pack("<H", flags)


USER = b"\0" * 12 + b"\x5f\xc0\x91\xe3"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.doc", ole_file({"WordDocument": word(0x0100)})),
        ("a.xls", ole_file({"Workbook": START + PASSWORD})),
        ("a.xls", ole_file({"Book": START + PASSWORD})),
        (
            "a.ppt",
            ole_file({"PowerPoint Document": b"", "Current User": USER[:12] + b"\xdf\xc4\xd1\xf3"}),
        ),
        ("a.docx", ole_file({"EncryptedPackage": b"x", "EncryptionInfo": b"x"})),
        ("a.doc", ole_file({"EncryptedPackage": b"x"})),
    ],
    ids=["doc", "xls", "older xls", "ppt", "new format", "new format renamed"],
)
def test_passwords_are_refused(name, content):
    error = refused(name, content)

    assert error.code == "encrypted"
    assert "парол" in error.messages[0]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.doc", ole_file({"WordDocument": word(0)}, {"Macros": {"PROJECT": b"x"}})),
        ("a.xls", ole_file({"Workbook": START}, {"_VBA_PROJECT_CUR": {"PROJECT": b"x"}})),
        ("a.xls", ole_file({"Workbook": START + sheet(0) + sheet(1)})),
        (
            "a.ppt",
            ole_file(
                {
                    "PowerPoint Document": b"\x1f\0\xff\x03\x14\0\0\0" + b"\0" * 20,
                    "Current User": USER,
                }
            ),
        ),
    ],
    ids=["doc", "xls", "macro sheet", "ppt"],
)
def test_macros_are_refused(name, content):
    assert refused(name, content).code == "macros"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.doc", ole_file({"WordDocument": word(0)}, {"ObjectPool": {"_1": b"x"}})),
        ("a.xls", ole_file({"Workbook": START}, {"MBD0001": {"Ole": b"x"}})),
        (
            "a.ppt",
            ole_file({"PowerPoint Document": b"\x0f\0\xcc\x0f\0\0\0\0", "Current User": USER}),
        ),
    ],
)
def test_objects_of_other_programs_are_refused(name, content):
    assert refused(name, content).code == "embedded"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.doc", DOC[:100]),
        ("a.ppt", ole_file({"PowerPoint Document": b""})),
    ],
    ids=["cut", "no user"],
)
def test_damage_is_refused(name, content):
    assert refused(name, content).code == "damaged"
