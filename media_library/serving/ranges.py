"""One byte range of a file (RFC 9110, 14.2)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

CHUNK = 64 * 1024
PATTERN = re.compile(r"bytes=(\d*)-(\d*)")


class UnsatisfiableError(Exception):
    """The range lies outside the file."""


@dataclass(frozen=True)
class ByteRange:
    """From `first` to `last`, both inside."""

    first: int
    last: int

    @property
    def length(self) -> int:
        """Number of bytes."""
        return self.last - self.first + 1


def parse(header: str, size: int) -> ByteRange | None:
    """Return the range asked for; None for no range, several or nonsense: then all is sent.

    Raises UnsatisfiableError for a range outside the file.
    """
    match = PATTERN.fullmatch(header.strip())
    if match is None or match.groups() == ("", ""):
        return None
    first_text, last_text = match.groups()
    if not first_text:
        first, last = max(size - int(last_text), 0), size - 1
    else:
        first, last = int(first_text), min(int(last_text or size - 1), size - 1)
    if first >= size or (not first_text and int(last_text) == 0):
        raise UnsatisfiableError
    return ByteRange(first, last) if first <= last else None


def read(file: IO[bytes], span: ByteRange) -> Iterator[bytes]:
    """Yield the bytes of a range and close the file."""
    with file:
        file.seek(span.first)
        left = span.length
        while left > 0 and (chunk := file.read(min(CHUNK, left))):
            left -= len(chunk)
            yield chunk
