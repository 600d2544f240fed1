"""Which kind of table a file is, by its content and not by its name."""

from typing import IO

from .csv_table import CsvTable, Encoding
from .limits import LIMITS, Limits
from .problems import TableError
from .table import Table
from .workbook import Workbook

ZIP = b"PK\x03\x04"
OLE = bytes.fromhex("d0cf11e0a1b11ae1")  # XLS, and any XLSX behind a password
FOREIGN = (b"%PDF-", b"{\\rtf", b"\xff\xd8\xff", b"\x89PNG", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def open_table(
    file: IO[bytes], *, encoding: str = "", delimiter: str = "", limits: Limits = LIMITS
) -> Table:
    """Return the table of a file; `encoding` and `delimiter` of a CSV are detected if not given.

    Raises TableError: empty, too_large, encrypted, old_excel, not_a_table, damaged, bomb …
    """
    file.seek(0, 2)
    size = file.tell()
    if not size:
        raise TableError("empty")
    if size > limits.file:
        raise TableError("too_large", size=size, limit=limits.file)
    file.seek(0)
    head = file.read(4096)
    if head.startswith(ZIP):
        return Workbook(file, limits)
    if head.startswith(OLE):
        file.seek(0)
        raise TableError("encrypted" if ENCRYPTED in file.read() else "old_excel")
    if head.startswith(FOREIGN):
        raise TableError("not_a_table")
    file.seek(0)
    return CsvTable(file.read(), Encoding(encoding) if encoding else None, delimiter, limits)
