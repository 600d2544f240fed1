"""A ZIP that is written piece by piece, with the checksum of everything inside."""

import hashlib
import zipfile
from collections.abc import Callable, Iterator
from datetime import datetime
from types import TracebackType
from typing import IO, Any, Self

PIECE = 1024 * 1024
SUMS = "SHA256SUMS"
ALREADY_PACKED = {"zip", "docx", "xlsx", "pptx", "jpg", "jpeg", "png", "webp", "mp4", "mp3", "odt"}


class PackageWriter:
    """Writes into an open file; nothing larger than a piece stands in memory.

    `moment` is the time of all entries, so that one content makes one file.
    """

    def __init__(self, target: IO[bytes], moment: datetime) -> None:
        self.archive = zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, allowZip64=True)
        self.moment: Any = moment.timetuple()[:6]
        self.sums: dict[str, str] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None:
            self._write_sums()
        self.archive.close()

    def add(self, name: str, content: bytes) -> str:
        """Add a small file; return its checksum."""
        return self._write(name, iter([content]))

    def copy(self, name: str, opened: Callable[[], IO[bytes]]) -> str:
        """Add a file of any size; return its checksum."""
        with opened() as source:
            return self._write(name, iter(lambda: source.read(PIECE), b""))

    def _write(self, name: str, pieces: Iterator[bytes]) -> str:
        digest = hashlib.sha256()
        with self.archive.open(self._entry(name), "w", force_zip64=True) as entry:
            for piece in pieces:
                digest.update(piece)
                entry.write(piece)
        self.sums[name] = digest.hexdigest()
        return self.sums[name]

    def _entry(self, name: str) -> zipfile.ZipInfo:
        entry = zipfile.ZipInfo(name, self.moment)
        packed = name.rpartition(".")[2].lower() in ALREADY_PACKED
        entry.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
        entry.external_attr = 0o644 << 16
        return entry

    def _write_sums(self) -> None:
        """Write the list that `sha256sum --check` reads; it is no signature."""
        lines = "".join(f"{digest}  {name}\n" for name, digest in self.sums.items())
        self.archive.writestr(self._entry(SUMS), lines.encode())
