"""DOC, XLS and PPT: containers of streams; passwords and macros are told by their marks.

Sources of the marks: [MS-DOC] 2.5.2, [MS-XLS] 2.4.117 and 2.4.28, [MS-PPT] 2.3.2 and 2.4.10.
"""

import struct
from collections.abc import Iterator
from typing import IO

import olefile

from media_library.uploads.refusals import refusal

EXTENSION_OF = {
    "worddocument": "doc",
    "workbook": "xls",
    "book": "xls",
    "powerpoint document": "ppt",
}
MACROS = {"macros", "_vba_project_cur", "vba", "_vba_project"}
OBJECTS = ("objectpool", "mbd")  # an empty pool is usual
WORD_ENCRYPTED = 0x0100
SHEET_PASSWORD, SHEET_NAME, SHEET_END = 0x002F, 0x0085, 0x000A
MACRO_SHEETS = (1, 6)
SLIDES_ENCRYPTED = b"\xdf\xc4\xd1\xf3"
SLIDES_MACROS = b"\x1f\x00\xff\x03\x14\x00\x00\x00"
SLIDES_OBJECT = b"\x0f\x00\xcc\x0f"


def extension_of(file: IO[bytes]) -> str:
    """Return doc, xls or ppt; "" for another container. Refuses a new format behind a password."""
    with _opened(file) as container:
        top = {path[0] for path in _paths(container)}
        if "encryptedpackage" in top:
            raise refusal("encrypted")
        return next((kind for name, kind in EXTENSION_OF.items() if name in top), "")


def check(file: IO[bytes], extension: str) -> None:
    """Raise ValidationError for what must not be published."""
    with _opened(file) as container:
        paths = _paths(container)
        if any(MACROS.intersection(path) for path in paths):
            raise refusal("macros")
        if any(path[0].startswith(OBJECTS) and len(path) > 1 for path in paths):
            raise refusal("embedded")
        try:
            {"doc": _check_text, "xls": _check_sheets, "ppt": _check_slides}[extension](container)
        except (OSError, struct.error):
            raise refusal("damaged") from None


def _check_text(container: olefile.OleFileIO) -> None:
    head = container.openstream("WordDocument").read(12)
    if struct.unpack_from("<H", head, 10)[0] & WORD_ENCRYPTED:
        raise refusal("encrypted")


def _check_sheets(container: olefile.OleFileIO) -> None:
    stream = "Workbook" if container.exists("Workbook") else "Book"
    for kind, body in _records(container.openstream(stream).read()):
        if kind == SHEET_PASSWORD:
            raise refusal("encrypted")
        if kind == SHEET_NAME and body[5] in MACRO_SHEETS:
            raise refusal("macros")
        if kind == SHEET_END:  # of the globals: sheets follow, their names have been read
            return


def _records(stream: bytes) -> Iterator[tuple[int, bytes]]:
    place = 0
    while place + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, place)
        yield kind, stream[place + 4 : place + 4 + length].ljust(6, b"\0")
        place += 4 + length


def _check_slides(container: olefile.OleFileIO) -> None:
    user = container.openstream("Current User").read(16)
    if user[12:16] == SLIDES_ENCRYPTED or container.exists("EncryptedSummary"):
        raise refusal("encrypted")
    slides = container.openstream("PowerPoint Document").read()
    if SLIDES_MACROS in slides:
        raise refusal("macros")
    if SLIDES_OBJECT in slides:
        raise refusal("embedded")


def _opened(file: IO[bytes]) -> olefile.OleFileIO:
    file.seek(0)
    try:
        return olefile.OleFileIO(file)
    except (OSError, ValueError, IndexError, struct.error):
        raise refusal("damaged") from None


def _paths(container: olefile.OleFileIO) -> list[list[str]]:
    listed = container.listdir(streams=True, storages=True)
    return [[name.lower() for name in path] for path in listed]
