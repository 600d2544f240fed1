"""From text to words: letters and figures, «3D» and «C++» whole, compounds whole and in parts."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator

MAX_WORD = 40
MAX_QUERY = 200
_PART = r"[^\W_]+(?:\+\+|#)?"
_COMPOUND = re.compile(rf"{_PART}(?:[-\u2010\u2011./]{_PART})*")
_PARTS = re.compile(_PART)
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]+")
_MARKS = re.compile("[\u0300-\u0305\u0307-\u036f\u00ad\u200b-\u200d\ufeff]")  # stress, soft hyphens


def fold(text: str) -> str:
    """Return the text in lower case with ё as е, without stress marks and soft hyphens.

    «й» stays «й», whether it was written as one character or as two.
    """
    text = unicodedata.normalize("NFC", text).lower().replace("ё", "е")
    return _MARKS.sub("", text)


def pattern(word: str) -> str:
    """Return a regular expression of a folded word as it may be written."""
    return re.escape(word).replace("е", "[её]")


def beginning(starts: Iterable[str]) -> str:
    """Return a regular expression of words, or parts of compounds, that begin so."""
    return rf"(?<![^\W_])(?={'|'.join(map(pattern, starts))}){_PART}"


def line(typed: str) -> str:
    """Return what was typed as one line of at most 200 characters, without control characters."""
    return " ".join(_UNPRINTABLE.sub(" ", typed[: MAX_QUERY * 2]).split())[:MAX_QUERY].strip()


def places(text: str) -> dict[str, list[int]]:
    """Return the folded words of a text, each with its places; the first place is 1.

    A compound gives its parts and, at the first of them, itself: «онлайн-обучение» is found by
    «онлайн», by «обучение» and by «онлайнобучение».
    """
    found: dict[str, list[int]] = defaultdict(list)
    place = 0
    for compound in _COMPOUND.findall(fold(text)):
        place += 1
        if compound.isalnum():
            found[compound[:MAX_WORD]].append(place)
            continue
        parts = _PARTS.findall(compound)
        whole = "".join(parts)
        if len(parts) > 1 and len(whole) <= MAX_WORD:
            found[whole].append(place)
        for number, part in enumerate(parts):
            found[part[:MAX_WORD]].append(place + number)
        place += len(parts) - 1
    return found


def parts(text: str) -> Iterator[re.Match[str]]:
    """Yield the words of a text as they are written, with their places; compounds in parts."""
    return _PARTS.finditer(text)


def number(text: str) -> int:
    """Return how many words a text has, compounds in parts."""
    return len(_PARTS.findall(fold(text)))


def words(text: str) -> list[str]:
    """Return the words of a text in their order, compounds in parts."""
    return [fold(each)[:MAX_WORD] for each in _PARTS.findall(fold(text))]
