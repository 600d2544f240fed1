"""Which pictures are taken, known by their first bytes and never by the name alone."""

import re
from dataclasses import dataclass
from enum import Enum
from pathlib import PurePath

HEAD = 4096  # bytes that tell a format
SVG = re.compile(rb"<svg[\s>]", re.IGNORECASE)
AVIF_BRANDS = frozenset((b"avif", b"avis"))
HEIF_BRANDS = frozenset((b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"))


@dataclass(frozen=True)
class Format:
    """A format that is taken: its name for people, for Pillow, and the ends of file names."""

    name: str
    pillow: str
    extensions: tuple[str, ...]


JPEG = Format("JPEG", "JPEG", ("jpg", "jpeg", "jfif"))
PNG = Format("PNG", "PNG", ("png",))
WEBP = Format("WebP", "WEBP", ("webp",))
AVIF = Format("AVIF", "AVIF", ("avif",))
HEIC = Format("HEIC", "HEIF", ("heic", "heif"))
TAKEN = (JPEG, PNG, WEBP, AVIF, HEIC)
EXTENSIONS = {extension: each for each in TAKEN for extension in each.extensions}


class RefusalError(Enum):
    """A kind of file that people bring instead of a photo, each with its own advice."""

    SVG = "svg"
    GIF = "gif"
    OTHER = "other"


def format_of(head: bytes) -> Format | RefusalError:
    """Return what the first bytes of a file say it is."""
    if head.startswith(b"\xff\xd8\xff"):
        return JPEG
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return WEBP
    if head[4:8] == b"ftyp":
        return _of_boxes(head)
    if head.startswith(b"GIF8"):
        return RefusalError.GIF
    return RefusalError.SVG if SVG.search(head) else RefusalError.OTHER


def _of_boxes(head: bytes) -> Format | RefusalError:
    length = int.from_bytes(head[:4], "big")
    brands = {head[at : at + 4] for at in (8, *range(16, min(length, len(head)) - 3, 4))}
    if brands & AVIF_BRANDS:
        return AVIF
    return HEIC if brands & HEIF_BRANDS else RefusalError.OTHER


def promised_by(name: str) -> Format | None:
    """Return the format that the end of a file name promises."""
    return EXTENSIONS.get(PurePath(name).suffix.lower().lstrip("."))
