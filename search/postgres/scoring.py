"""How much words say: the weights of BM25, the same for every engine."""

from collections.abc import Mapping, Sequence
from math import log

from ..understanding import Group

NEAR = 0.09  # of what both words can add
RARENESS = 1.4  # rare words say still more than by their idf: measured
SATURATION, LENGTH = 1.2, 0.7  # k1 and b of BM25
ENOUGH = 500  # texts that rarer words find
IN_TITLE, IN_KEY_WORDS = 2.0, 1.5  # beside a place in the text


def worth(group: Group, frequencies: Mapping[str, int], total: int) -> float:
    """Return how much a word adds to a score at most: the rarer, the more; guesses do not count."""
    best = max(group.choices, key=lambda choice: choice.weight)
    found = [max((frequencies.get(term, 0) for term in word), default=0) for word in best.words]
    documents = min(found, default=0)
    rare = log(1 + (max(total, documents) - documents + 0.5) / (documents + 0.5))
    return (1 + SATURATION) * group.worth * rare**RARENESS


def rare(groups: Sequence[Group], frequencies: Mapping[str, int]) -> list[Group]:
    """Return the words that find things alone: not those of very many beside rarer."""
    numbers = {group: _number(group, frequencies) for group in groups}
    found: list[Group] = []
    total = 0
    for group in sorted(numbers, key=numbers.__getitem__):
        if found and total + numbers[group] > ENOUGH:
            break
        found.append(group)
        total += numbers[group]
    return found


def _number(group: Group, frequencies: Mapping[str, int]) -> int:
    """Return in how many texts a word is, in its most frequent form."""
    return max((frequencies.get(term, 0) for term in group.terms), default=0)
