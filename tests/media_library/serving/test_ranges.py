"""Byte ranges."""

import io

import pytest

from media_library.serving import ranges
from media_library.serving.ranges import ByteRange

SIZE = 100


@pytest.mark.parametrize(
    ("header", "first", "last"),
    [
        ("bytes=0-9", 0, 9),
        ("bytes=90-", 90, 99),
        ("bytes=-10", 90, 99),
        ("bytes=0-1000", 0, 99),
        ("bytes=-1000", 0, 99),
        ("bytes=99-99", 99, 99),
    ],
)
def test_a_range_inside_the_file(header, first, last):
    assert ranges.parse(header, SIZE) == ByteRange(first, last)


@pytest.mark.parametrize(
    "header", ["", "bytes=-", "bytes=a-b", "bytes=0-1,3-4", "items=0-1", "bytes=9-3"]
)
def test_nonsense_means_the_whole_file(header):
    assert ranges.parse(header, SIZE) is None


@pytest.mark.parametrize("header", ["bytes=100-", "bytes=500-600", "bytes=-0"])
def test_a_range_outside_the_file(header):
    with pytest.raises(ranges.UnsatisfiableError):
        ranges.parse(header, SIZE)


def test_exactly_the_range_is_read_and_the_file_closed():
    file = io.BytesIO(bytes(range(100)))

    assert b"".join(ranges.read(file, ByteRange(10, 19))) == bytes(range(10, 20))
    assert file.closed
