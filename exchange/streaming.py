"""ZIP archives written while they are sent: no more of them in memory than a piece of a file."""

import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import IO

PIECE = 256 * 1024


@dataclass(frozen=True)
class Entry:
    """A file of an archive: its name inside, what opens it, when it was changed."""

    name: str
    open: Callable[[], IO[bytes]]
    changed: datetime


class _Pipe:
    """What is written and not taken yet; cannot be wound back, and `zipfile` knows what to do."""

    def __init__(self) -> None:
        self.pieces: list[bytes] = []

    def write(self, data: bytes) -> int:
        self.pieces.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Nothing lies between."""

    def take(self) -> bytes:
        """Return what was written since the last time."""
        taken, self.pieces = b"".join(self.pieces), []
        return taken


def zipped(entries: Iterable[Entry]) -> Iterator[bytes]:
    """Yield an archive piece by piece; files are stored as they are, most are packed already."""
    pipe = _Pipe()
    with zipfile.ZipFile(pipe, "w") as archive:  # type: ignore[call-overload]  # a pipe is enough
        for entry in entries:
            yield from _file(archive, entry, pipe)
    yield pipe.take()


def _file(archive: zipfile.ZipFile, entry: Entry, pipe: _Pipe) -> Iterator[bytes]:
    about = zipfile.ZipInfo(entry.name, entry.changed.timetuple()[:6])
    about.external_attr = 0o644 << 16
    with entry.open() as source, archive.open(about, "w", force_zip64=True) as target:
        while piece := source.read(PIECE):
            target.write(piece)
            yield pipe.take()
    yield pipe.take()
