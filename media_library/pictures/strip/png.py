"""PNG: chunks (W3C PNG, third edition)."""

from collections.abc import Iterator

SIGNATURE = b"\x89PNG\r\n\x1a\n"
PICTURE = frozenset((b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS"))
COLOURS = frozenset((b"cHRM", b"cICP", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"pHYs"))
KEPT = PICTURE | COLOURS
FRAME = 12  # length, name and check sum of a chunk


def strip_png(data: bytes) -> bytes:
    """Return the picture without notes and without what follows it; ValueError if it breaks off."""
    if not data.startswith(SIGNATURE):
        raise ValueError("no start of a picture")
    return b"".join((SIGNATURE, *_chunks(data)))


def _chunks(data: bytes) -> Iterator[bytes]:
    place = len(SIGNATURE)
    while True:
        name = data[place + 4 : place + 8]
        end = place + FRAME + int.from_bytes(data[place : place + 4], "big")
        if not name or end > len(data):
            raise ValueError("a chunk breaks off")
        if name in KEPT:
            yield data[place:end]
        if name == b"IEND":
            return
        place = end
