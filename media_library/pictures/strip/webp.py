"""WebP: chunks of RIFF (RFC 9649)."""

from collections.abc import Iterator

KEPT = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ICCP"))
NOTES = 0b0000_1100  # flags «there is EXIF», «there is XMP»
HEADER = 12
FRAME = 8  # name and length of a chunk


def strip_webp(data: bytes) -> bytes:
    """Return the picture without notes and without what follows it; ValueError if it breaks off."""
    if not data.startswith(b"RIFF") or data[8:HEADER] != b"WEBP":
        raise ValueError("no start of a picture")
    body = b"".join((b"WEBP", *_chunks(data)))
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def _chunks(data: bytes) -> Iterator[bytes]:
    end = FRAME + int.from_bytes(data[4:8], "little")
    if end > len(data):
        raise ValueError("the file breaks off")
    place = HEADER
    while place + FRAME <= end:
        name, length = (
            data[place : place + 4],
            int.from_bytes(data[place + 4 : place + 8], "little"),
        )
        after = place + FRAME + length + length % 2
        if place + FRAME + length > end:
            raise ValueError("a chunk breaks off")
        if name in KEPT:
            yield _without_flags(data[place:after]) if name == b"VP8X" else data[place:after]
        place = after


def _without_flags(chunk: bytes) -> bytes:
    return chunk[:FRAME] + bytes((chunk[FRAME] & ~NOTES,)) + chunk[FRAME + 1 :]
