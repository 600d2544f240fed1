"""The signs of a query: words in quotes stand side by side, a minus takes things out."""

import re
from dataclasses import dataclass

_QUOTED = re.compile(r'(?<!\S)(-?)(?:"([^"]+)"|«([^»]+)»|“([^”]+)”)(?=[\s,.;:!?]|$)')
_MINUS = re.compile(r"(?<!\S)-(?=\w)(\S+)")


@dataclass(frozen=True)
class Written:
    """A query taken apart: chunks between spaces, phrases in quotes, what must not be there."""

    chunks: tuple[str, ...]
    phrases: tuple[str, ...]
    excluded: tuple[str, ...]


def parse(line: str) -> Written:
    """Take a line apart; words in quotes are chunks too, for they decide on the rank."""
    phrases: list[str] = []
    excluded: list[str] = []

    def quoted(match: re.Match[str]) -> str:
        text = next(filter(None, match.groups()[1:]))
        (excluded if match[1] else phrases).append(text)
        return " " if match[1] else f" {text} "

    def minus(match: re.Match[str]) -> str:
        excluded.append(match[1])
        return " "

    rest = _MINUS.sub(minus, _QUOTED.sub(quoted, line))
    return Written(tuple(rest.split()), tuple(phrases), tuple(excluded))
