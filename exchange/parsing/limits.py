"""How much of a file is read."""

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """Sizes in bytes, of a file as it came and of its parts unpacked; rows and columns of a sheet.

    A sheet of 10,000 rows and 60 columns unpacks to some 36 MB.
    """

    file: int = 20 * MEGABYTE
    unpacked: int = 64 * MEGABYTE
    parts: int = 2_000
    rows: int = 20_000
    columns: int = 200
    sheets: int = 100
    deepest: int = 1_048_576  # the last row that a sheet can have


LIMITS = Limits()
