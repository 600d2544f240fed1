"""Readable names of folders and files inside the package: they open on any system."""

import re
import unicodedata
from collections.abc import Iterable
from pathlib import PurePosixPath

FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
SPACES = re.compile(r"\s+")
LONGEST = 60  # with folders of folders it stays below the 260 letters of Windows
RESERVED = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{name}{n}" for name in ("com", "lpt") for n in "123456789"),
}


def readable(text: str, longest: int = LONGEST) -> str:
    """Return a name without what file systems forbid; never empty, never ending in a dot."""
    name = unicodedata.normalize("NFC", text)
    name = SPACES.sub(" ", FORBIDDEN.sub(" ", name)).strip(" .")
    name = name[:longest].rstrip(" .")
    if not name or name.casefold().split(".")[0] in RESERVED:
        return f"_{name}"
    return name


def file_name(title: str, extension: str, taken: Iterable[str]) -> str:
    """Return the name of a file that is not taken yet, whatever its case."""
    used = {each.casefold() for each in taken}
    stem = readable(title)
    name, number = f"{stem}.{extension}", 1
    while name.casefold() in used:
        number += 1
        name = f"{stem} ({number}).{extension}"
    return name


def practice_folder(number: int, direction: str, title: str) -> str:
    """Return «Техническая/003 Входное испытание»."""
    return str(PurePosixPath(readable(direction, 40), f"{number:03d} {readable(title)}"))
