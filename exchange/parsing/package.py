"""The archive that a workbook is: looked at before anything of it is unpacked."""

import re
import zipfile
from collections.abc import Iterator
from typing import IO

from .limits import Limits
from .problems import TableError

WORKBOOK = re.compile(r"xl/workbook\.xml", re.IGNORECASE)
READ = re.compile(r"\.(xml|rels)$", re.IGNORECASE)  # pictures and macros are never opened
PIECE = 256 * 1024


def check(file: IO[bytes], limits: Limits) -> None:
    """Raise TableError for what is no workbook, is closed by a password or is a bomb.

    Sizes are those of the directory; `zipfile` reads no byte past them.
    """
    try:
        file.seek(0)
        with zipfile.ZipFile(file) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise TableError("damaged") from None
    if any(part.flag_bits & 1 for part in parts):
        raise TableError("encrypted")
    if not any(WORKBOOK.fullmatch(part.filename) for part in parts):
        raise TableError("not_a_table")
    unpacked = sum(part.file_size for part in parts if READ.search(part.filename))
    if len(parts) > limits.parts or unpacked > limits.unpacked:
        raise TableError("bomb", size=unpacked, limit=limits.unpacked)


def pieces(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """Yield a part in pieces."""
    with archive.open(name) as part:
        while piece := part.read(PIECE):
            yield piece
