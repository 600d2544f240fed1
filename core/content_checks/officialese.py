"""Words of offices that have a plainer one; a hint and no ban: a decree is quoted as it stands."""

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from core.content_checks.plain import WORD

PHRASES = Path(__file__).resolve().parent / "data" / "officialese.json"
CHAIN = 3  # nouns made of verbs in a row
_VERBAL = re.compile(r"\w{3,}(?:ени|ани|яни|ити)(?:е|я|ю|ем|и|й)$", re.IGNORECASE)


@dataclass(frozen=True)
class Phrase:
    """What stands in the text and what is said instead, "" where only a new sentence helps."""

    found: str
    better: str = ""


def find(text: str) -> list[Phrase]:
    """Return the phrases of a text, each once, in their order."""
    plainer = _phrases()
    found = [Phrase(each.group().lower(), plainer[each.group().lower()]) for each in _any(text)]
    return list(dict.fromkeys([*found, *_chains(text)]))


def _chains(text: str) -> list[Phrase]:
    """Return rows of verbal nouns: «проведение оценивания достижения»."""
    found, row = [], []
    for word in [*WORD.findall(text), ""]:
        if _VERBAL.search(word):
            row.append(word)
            continue
        if len(row) >= CHAIN:
            found.append(Phrase(" ".join(row)))
        row = []
    return found


def _any(text: str) -> list[re.Match[str]]:
    return list(_pattern().finditer(text))


@lru_cache(maxsize=1)
def _phrases() -> dict[str, str]:
    return dict(json.loads(PHRASES.read_text("utf-8")))


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(_phrases(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)
