"""JPEG: segments (ITU-T T.81, annex B)."""

import re
from collections.abc import Iterator

START, END = b"\xff\xd8", b"\xff\xd9"
SCAN, COMMENT = 0xDA, 0xFE
APPLICATION = range(0xE0, 0xF0)
# within a scan 0xFF is followed by 0 or by the number of a restart; anything else ends it
SCAN_END = re.compile(rb"\xff+[^\x00\xff\xd0-\xd7]")
JFIF = b"JFIF\0"
JFIF_LENGTH = 14  # up to the thumbnail
KEPT = ((0xE2, b"ICC_PROFILE\0"), (0xEE, b"Adobe"))  # colours are read by them


def strip_jpeg(data: bytes) -> bytes:
    """Return the first picture of the file without notes; ValueError for one that breaks off."""
    if not data.startswith(START):
        raise ValueError("no start of a picture")
    return b"".join((START, *_segments(data), END))


def _segments(data: bytes) -> Iterator[bytes]:
    place = len(START)
    while True:
        place = _marker(data, place)
        code = data[place]
        if code == END[1]:
            return
        end = place + 1 + int.from_bytes(data[place + 1 : place + 3], "big")
        if end > len(data) or end < place + 3:
            raise ValueError("a segment breaks off")
        yield from _kept(code, data[place + 3 : end])
        place = end
        if code == SCAN:
            found = SCAN_END.search(data, place)
            if found is None:
                raise ValueError("a scan breaks off")
            yield data[place : found.start()]
            place = found.start()


def _marker(data: bytes, place: int) -> int:
    """Return the place of a marker's code, past its 0xFF, of which there may be several."""
    if data[place : place + 1] != b"\xff":
        raise ValueError("no marker where one must be")
    while data[place : place + 1] == b"\xff":
        place += 1
    if place >= len(data):
        raise ValueError("the file breaks off")
    return place


def _kept(code: int, body: bytes) -> Iterator[bytes]:
    if code == APPLICATION[0] and body.startswith(JFIF):
        body = body[: JFIF_LENGTH - 2] + b"\0\0"  # no thumbnail
    elif (code in APPLICATION or code == COMMENT) and not any(
        code == kept and body.startswith(name) for kept, name in KEPT
    ):
        return
    yield b"\xff" + bytes((code,)) + (len(body) + 2).to_bytes(2, "big") + body
