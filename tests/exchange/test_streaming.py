"""Archives are written while they are sent."""

import io
import tracemalloc
import zipfile
from datetime import UTC, datetime

from exchange.streaming import PIECE, Entry, zipped

WHEN = datetime(2026, 11, 26, 12, 30, tzinfo=UTC)
MEGABYTE = 1024 * 1024


class Endless(io.RawIOBase):
    """A large file that takes no memory."""

    def __init__(self, size):
        self.left = size

    def readable(self):
        return True

    def read(self, size=-1):
        size = min(size if size >= 0 else self.left, self.left)
        self.left -= size
        return b"\0" * size


def test_what_comes_out_is_an_archive_with_the_files():
    entries = [
        Entry("01-plan.txt", lambda: io.BytesIO("План".encode()), WHEN),
        Entry("02-empty.txt", io.BytesIO, WHEN),
    ]
    with zipfile.ZipFile(io.BytesIO(b"".join(zipped(entries)))) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["01-plan.txt", "02-empty.txt"]
        assert archive.read("01-plan.txt").decode() == "План"
        assert archive.getinfo("01-plan.txt").date_time == (2026, 11, 26, 12, 30, 0)


def test_nothing_gives_an_empty_archive():
    assert zipfile.ZipFile(io.BytesIO(b"".join(zipped([])))).namelist() == []


def test_large_files_are_never_whole_in_memory():
    entries = [Entry(f"{n}.bin", lambda: Endless(60 * MEGABYTE), WHEN) for n in range(3)]
    sent = longest = 0
    tracemalloc.start()
    for piece in zipped(entries):
        sent, longest = sent + len(piece), max(longest, len(piece))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert sent > 180 * MEGABYTE
    assert longest < 2 * PIECE
    assert peak < 8 * MEGABYTE
