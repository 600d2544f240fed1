"""Phrases that the portal also writes by their initials: «ограниченные возможности здоровья»."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from . import morphology
from .morphology import terms
from .vocabulary import Vocabulary
from .wanted import Choice, Group

LENGTHS = range(3, 7)  # words of a phrase
WEIGHT = 0.7  # beside a word as typed
# of the texts that have the rarest word, and in all: what is written so less often may be chance
USUAL, LEAST = 0.5, 3

Span = tuple[int, int]  # the place of a phrase and the number of its words


def initials(words: Sequence[str]) -> dict[Span, str]:
    """Return what may be an acronym of some words, by the place and the number of them."""
    spans = [(place, length) for length in LENGTHS for place in range(len(words) - length + 1)]
    found = {span: "".join(word[:1] for word in words[span[0] : sum(span)]) for span in spans}
    return {span: word for span, word in found.items() if morphology.may_be_acronym(word)}


def added(groups: Sequence[Group], vocabulary: Vocabulary) -> list[Group]:
    """Add the initials of a phrase to its words, where the portal uses them.

    The words of a phrase that usually stands so name one thing together: each says less.
    """
    phrases = initials([group.shown for group in groups])
    known = vocabulary.of_words({*phrases.values()})
    if not known:
        return list(groups)
    numbers = _texts(groups, vocabulary)
    found = list(groups)
    for (place, length), word in phrases.items():
        if word in known:
            own = slice(place, place + length)
            usual = known[word] >= max(USUAL * min(numbers[own]), LEAST)
            found[own] = _with_choice(found[own], word, length**-0.5 if usual else 1.0)
    return found


def _with_choice(phrase: Iterable[Group], word: str, share: float) -> list[Group]:
    also = Choice((terms(word),), WEIGHT)
    return [
        replace(each, choices=(*each.choices, also), worth=each.worth * share) for each in phrase
    ]


def _texts(groups: Sequence[Group], vocabulary: Vocabulary) -> list[int]:
    """Return how many texts have each of the words, as understood."""
    own = [each.choices[0].words[0] if each.choices else () for each in groups]
    known = vocabulary.of_terms({term for word in own for term in word})
    return [max((known.get(term, 0) for term in word), default=0) for word in own]
