"""Formats known by their first bytes."""

import pytest

from media_library.pictures import formats
from media_library.pictures.formats import AVIF, HEIC, JPEG, PNG, WEBP, RefusalError, format_of
from tests.factories.media_library import picture


@pytest.mark.parametrize(
    ("kind", "expected"), [("JPEG", JPEG), ("PNG", PNG), ("WEBP", WEBP), ("AVIF", AVIF)]
)
def test_pictures_are_known(kind, expected):
    assert format_of(picture((8, 6), kind)[: formats.HEAD]) is expected


def boxes(major, *others):
    brands = major + b"\0\0\0\0" + b"".join(others)
    return (len(brands) + 8).to_bytes(4, "big") + b"ftyp" + brands


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (boxes(b"heic", b"mif1"), HEIC),
        (boxes(b"mif1", b"heic"), HEIC),
        (boxes(b"mif1", b"avif", b"miaf"), AVIF),
        (boxes(b"isom", b"mp41"), RefusalError.OTHER),
        (b"\0\0\0\x08ftyp", RefusalError.OTHER),
        (b"", RefusalError.OTHER),
        (b"GIF87a", RefusalError.GIF),
        (b"\xef\xbb\xbf<!-- a --><SVG>", RefusalError.SVG),
        (b"<svgx>", RefusalError.OTHER),
    ],
)
def test_other_heads(head, expected):
    assert format_of(head) is expected


@pytest.mark.parametrize(
    ("name", "expected"), [("a.JFIF", JPEG), ("b.jpeg", JPEG), ("c.heif", HEIC), ("d.bmp", None)]
)
def test_names_promise(name, expected):
    assert formats.promised_by(name) is expected
