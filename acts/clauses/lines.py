"""What a line of a pasted act begins with: a section, a clause, an item of a list, or nothing."""

import re
from dataclasses import dataclass
from enum import IntEnum


class Kind(IntEnum):
    """Kinds of lines, from the highest part of an act to the lowest."""

    SECTION = 0
    CLAUSE = 1
    NUMBERED = 2
    LETTERED = 3
    DASH = 4
    PLAIN = 5


@dataclass(frozen=True)
class Line:
    """A line without what it begins with; `marker` is that beginning as it is printed."""

    kind: Kind
    text: str
    number: str = ""
    marker: str = ""


_WHOLE = r"[1-9]\d{0,2}"
_PATTERNS = (
    (Kind.SECTION, re.compile(r"(?P<number>[IVX]{1,5})\.\s+(?P<text>\S.*)")),
    (Kind.NUMBERED, re.compile(rf"(?P<number>{_WHOLE}(?:\.{_WHOLE})*-\d{{1,3}})\)\s*(?P<text>.*)")),
    (Kind.CLAUSE, re.compile(rf"(?P<number>{_WHOLE}(?:\.{_WHOLE})+)\.?(?:\s+(?P<text>.*)|$)")),
    (Kind.CLAUSE, re.compile(rf"(?P<number>{_WHOLE})\.(?:\s+(?P<text>.*)|$)")),
    (Kind.NUMBERED, re.compile(r"(?P<number>\d{1,3})\)\s*(?P<text>.*)")),
    (Kind.LETTERED, re.compile(r"(?P<number>[а-яa-z])\)\s*(?P<text>.*)")),
    (Kind.DASH, re.compile(r"(?P<number>)[-–—•]\s*(?P<text>\D.*)")),
)


def read_lines(text: str) -> list[Line]:
    """Return the lines that are not empty, spaces made even."""
    evened = (" ".join(each.split()) for each in text.replace("\x00", "").splitlines())
    return [read_line(each) for each in evened if each]


def read_line(text: str) -> Line:
    """Tell what a line is by its beginning."""
    for kind, pattern in _PATTERNS:
        if found := pattern.fullmatch(text):
            rest = (found["text"] or "").strip()
            marker = text[: len(text) - len(rest)].strip() if kind > Kind.CLAUSE else ""
            return Line(kind, rest, found["number"], "–" if kind == Kind.DASH else marker)
    return Line(Kind.PLAIN, text)
