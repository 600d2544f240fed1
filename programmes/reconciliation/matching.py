"""Which programme of the Navigator is which of ours, and how sure that is; nothing knows Django.

A pair is certain by the number in the Navigator; else names are compared, those of one organisation
first. The order of rows is of no weight, and nothing is paired twice.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from rapidfuzz import fuzz, process

from .names import numbers_of, programme_name, sorted_words

CERTAIN = 100
SURE = 95  # from here on a pair is taken without a question
LOWEST = 70  # below it two names have nothing in common
CLOSE = 5  # a rival this near makes a pair doubtful
DOUBTFUL = SURE - 1
OTHER_NUMBERS = 20  # «Шахматы, 1 год» and «Шахматы, 2 год» are two programmes
NO_ORGANISATION = 88  # the most that a name alone tells
OTHER_ORGANISATION = 15  # less where the organisations are named quite differently
ALIKE = 60
RIVALS = 5


@dataclass(frozen=True)
class Entry:
    """A programme of either side: `key` is its own, `organisation` is alike on both sides.

    `place` is the organisation in words, for those that were not recognised.
    """

    key: int
    names: tuple[str, ...]
    organisation: Hashable | None = None
    place: str = ""
    number: str = ""
    ages: tuple[int | None, int | None] = (None, None)

    @cached_property
    def plain(self) -> tuple[str, ...]:
        """The names as they are compared."""
        found = {sorted_words(programme_name(each)) for each in self.names if each}
        return tuple(sorted(found - {""}))


@dataclass(frozen=True, order=True)
class Pair:
    """Our entry and theirs by their keys, and the confidence from 0 to 100."""

    ours: int
    theirs: int
    confidence: int


@dataclass
class _Found:
    """A likeness that may become a pair."""

    score: int
    ages: bool
    ours: Entry
    theirs: Entry

    @property
    def rank(self) -> tuple[int, bool, int, int]:
        """The best first; ties are broken by ages, then by the keys and never by the order."""
        return -self.score, not self.ages, self.ours.key, self.theirs.key


@dataclass
class _Names:
    """Our entries of one organisation, or all of them, by their plain names."""

    entries: dict[str, list[Entry]] = field(default_factory=lambda: defaultdict(list))

    @cached_property
    def texts(self) -> list[str]:
        return sorted(self.entries)


def match(ours: Iterable[Entry], theirs: Iterable[Entry]) -> list[Pair]:
    """Return the pairs, each entry at most once, by the key of ours."""
    left = {each.key: each for each in ours}
    right = {each.key: each for each in theirs}
    pairs = _by_number(left, right)
    for pair in pairs:
        del left[pair.ours], right[pair.theirs]
    pairs += _by_name(list(left.values()), list(right.values()))
    return sorted(pairs)


def _by_number(left: dict[int, Entry], right: dict[int, Entry]) -> list[Pair]:
    """Pair equal numbers; a number that is written twice on a side says nothing."""
    known, named = _numbered(left.values()), _numbered(right.values())
    both = known.keys() & named.keys()
    return [Pair(known[number].key, named[number].key, CERTAIN) for number in both]


def _numbered(entries: Iterable[Entry]) -> dict[str, Entry]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for each in entries:
        if each.number:
            found[each.number].append(each)
    return {number: many[0] for number, many in found.items() if len(many) == 1}


def _by_name(left: Sequence[Entry], right: Sequence[Entry]) -> list[Pair]:
    found = sorted(_likenesses(left, right), key=lambda each: each.rank)
    scores: dict[tuple[str, int], list[_Found]] = defaultdict(list)
    for each in found:
        scores["ours", each.ours.key].append(each)
        scores["theirs", each.theirs.key].append(each)
    taken: set[tuple[str, int]] = set()
    pairs = []
    for each in found:
        sides = ("ours", each.ours.key), ("theirs", each.theirs.key)
        if taken.isdisjoint(sides):
            taken.update(sides)
            rivals = [other for side in sides for other in scores[side] if other is not each]
            pairs.append(Pair(each.ours.key, each.theirs.key, _confidence(each, rivals)))
    return pairs


def _confidence(found: _Found, rivals: Iterable[_Found]) -> int:
    """Return the likeness, less where another programme is nearly as like.

    A name that is the very same is doubtful only beside another that is the very same.
    """
    near = CERTAIN if found.score == CERTAIN else found.score - CLOSE
    if any(each.score >= near and each.ages >= found.ages for each in rivals):
        return min(found.score, DOUBTFUL)
    return found.score


def _likenesses(left: Sequence[Entry], right: Sequence[Entry]) -> Iterator[_Found]:
    everywhere = _names_of(left)
    unplaced = _names_of(each for each in left if each.organisation is None)
    by_place: dict[Hashable, _Names] = {
        place: _names_of(each for each in many) for place, many in _places(left).items()
    }
    for entry in right:
        if entry.organisation is None:
            yield from _like(entry, everywhere, NO_ORGANISATION)
        else:
            yield from _like(entry, by_place.get(entry.organisation, _Names()), CERTAIN)
            yield from _like(entry, unplaced, NO_ORGANISATION)


def _places(entries: Iterable[Entry]) -> dict[Hashable, list[Entry]]:
    found: dict[Hashable, list[Entry]] = defaultdict(list)
    for each in entries:
        if each.organisation is not None:
            found[each.organisation].append(each)
    return found


def _names_of(entries: Iterable[Entry]) -> _Names:
    found = _Names()
    for each in entries:
        for name in each.plain:
            found.entries[name].append(each)
    return found


def _like(entry: Entry, names: _Names, most: int) -> Iterator[_Found]:
    """Yield what is like an entry, its best likeness to each."""
    best: dict[int, _Found] = {}
    for name in entry.plain:
        for other, score in _scores(name, names):
            for each in names.entries[other]:
                found = score * most // CERTAIN - _distance(each, entry)
                known = best.get(each.key)
                if found >= LOWEST and (known is None or known.score < found):
                    best[each.key] = _Found(found, _ages_agree(each, entry), each, entry)
    yield from best.values()


def _distance(one: Entry, other: Entry) -> int:
    """Return by how much two places speak against a pair."""
    if one.organisation is not None and one.organisation == other.organisation:
        return 0
    if not (one.place and other.place):
        return 0
    return 0 if fuzz.token_set_ratio(one.place, other.place) >= ALIKE else OTHER_ORGANISATION


def _scores(name: str, names: _Names) -> Iterator[tuple[str, int]]:
    if name in names.entries:  # the very same name; the like ones are of no interest
        yield name, CERTAIN
        return
    numbers = numbers_of(name)
    near = process.extract(
        *(name, names.texts), scorer=fuzz.ratio, processor=None, limit=RIVALS, score_cutoff=LOWEST
    )
    for other, score, _place in near:
        less = 0 if numbers_of(other) == numbers else OTHER_NUMBERS
        yield other, int(score) - less


def _ages_agree(one: Entry, other: Entry) -> bool:
    """Tell whether the ages that both sides know are the same."""
    both = list(zip(one.ages, other.ages, strict=True))
    return all(None not in pair for pair in both) and all(a == b for a, b in both)
