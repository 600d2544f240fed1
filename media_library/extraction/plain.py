"""Text of TXT, CSV and WebVTT."""

from typing import IO, Any

from media_library.extraction.reading import TEXT_LIMIT, gather

BYTES_OF_A_LETTER = 4  # at most, in UTF-8


def read(file: IO[bytes]) -> dict[str, Any]:
    """Return text and facts; what is not UTF-8 is read as Windows-1251."""
    raw = file.read(TEXT_LIMIT * BYTES_OF_A_LETTER)
    cut = bool(file.read(1))
    try:
        text = raw.decode("utf-8-sig", "ignore" if cut else "strict")
    except UnicodeDecodeError:
        text = raw.decode("cp1251", "replace")
    found = gather(text.splitlines())
    found["truncated"] = found["truncated"] or cut
    return found
