"""Text of XLSX: shared strings and the cells that hold their own."""

import re
import zipfile
from collections.abc import Iterator
from typing import IO, Any

from media_library.extraction.reading import gather
from media_library.extraction.zipped import attribute, elements, local, opened

SHEET = re.compile(r"xl/worksheets/\w+\.xml")
STRINGS = "xl/sharedStrings.xml"


def read(file: IO[bytes]) -> dict[str, Any]:
    """Return text and facts; numbers without words are not searched for."""
    with opened(file) as archive:
        sheets = [name for name in archive.namelist() if SHEET.fullmatch(name)]
        found = gather(_texts(archive, sheets))
    found["facts"] |= {"pages": len(sheets)}
    return found


def _texts(archive: zipfile.ZipFile, sheets: list[str]) -> Iterator[str]:
    yield from _names(archive)
    if STRINGS in archive.namelist():
        yield from _strings(archive, STRINGS, "si")
    for name in sheets:
        yield from _strings(archive, name, "is")


def _names(archive: zipfile.ZipFile) -> Iterator[str]:
    for element in elements(archive, "xl/workbook.xml"):
        if local(element) == "sheet":
            yield attribute(element, "name")


def _strings(archive: zipfile.ZipFile, part: str, end: str) -> Iterator[str]:
    pieces: list[str] = []
    for element in elements(archive, part):
        name = local(element)
        if name == "t":
            pieces.append(element.text or "")
        elif name == end:
            yield "".join(pieces)
            pieces.clear()
        if name in ("si", "row"):
            element.clear()
