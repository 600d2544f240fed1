"""Zipped documents: whole, not a bomb, with nothing inside that is no part of a document."""

import zipfile
import zlib
from collections.abc import Callable
from typing import IO

from django.conf import settings

from media_library.uploads.refusals import refusal

MAX_PARTS = 10_000
MAX_RATIO = 200  # unpacked to packed; honest office files stay far below
SMALL = 5 * 1024 * 1024  # what unpacks to less harms nobody, however well it is packed
HEAD = 8
PIECE = 256 * 1024
ZIP = b"PK\x03\x04"
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
ARCHIVES = (b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"\x1f\x8b\x08", b"BZh", b"\xfd7zXZ\x00")
PROGRAMS = (b"MZ", b"\x7fELF", b"\xca\xfe\xba\xbe", b"#!/")
PROGRAM_NAMES = (".exe", ".dll", ".js", ".vbs", ".bat", ".cmd", ".ps1", ".jar", ".sh", ".scr")

Part = Callable[[zipfile.ZipFile, zipfile.ZipInfo, bytes], None]


def open_archive(file: IO[bytes]) -> zipfile.ZipFile:
    """Return the archive; ValidationError for a damaged or encrypted one and for a bomb."""
    file.seek(0)
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise refusal("damaged") from None
    parts = archive.infolist()
    if any(part.flag_bits & 1 for part in parts):
        raise refusal("encrypted")
    unpacked = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts)
    if len(parts) > MAX_PARTS or unpacked > settings.UPLOAD_MAX_UNPACKED_BYTES:
        raise refusal("bomb")
    if unpacked > SMALL and unpacked > packed * MAX_RATIO:
        raise refusal("bomb")
    return archive


def check_parts(archive: zipfile.ZipFile, judge: Part) -> None:
    """Read every part to its end, which compares its sum, and have its beginning judged."""
    try:
        for part in archive.infolist():
            with archive.open(part) as stream:
                head = stream.read(HEAD)
                judge(archive, part, head)
                while stream.read(PIECE):
                    pass
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError):
        raise refusal("damaged") from None


def refuse_strangers(part: zipfile.ZipInfo, head: bytes) -> None:
    """Refuse programs and archives among the parts."""
    if head.startswith(PROGRAMS) or part.filename.lower().endswith(PROGRAM_NAMES):
        raise refusal("program")
    if head.startswith((ZIP, *ARCHIVES)):
        raise refusal("archive")


def read_part(archive: zipfile.ZipFile, name: str, limit: int = 2 * 1024 * 1024) -> bytes:
    """Return a small part; a larger one is no honest description of a package."""
    if archive.getinfo(name).file_size > limit:
        raise refusal("bomb")
    try:
        return archive.read(name)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError):
        raise refusal("damaged") from None
