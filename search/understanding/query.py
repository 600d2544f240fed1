"""From the typed text to what the reader meant."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from . import acronyms, families, layout, morphology, spelling, tokens
from .layout import is_known
from .morphology import terms
from .synonyms import Synonyms
from .syntax import parse
from .vocabulary import Vocabulary
from .wanted import Choice, Group, Phrase, Understanding

MAX_CHUNKS = 24
MAX_DOUBTFUL = 4  # words of a query that are looked for among like ones
COMPLETIONS = 40
# beside a word as typed
COMPLETED, SYNONYM, DOUBTED, RELATIVE, LONGER = 1.6, 0.7, 0.6, 0.3, 0.3
OF_ACTION = 0.85  # what a verb says of a text, beside a noun as rare


@dataclass(frozen=True)
class _Word:
    """A word after the layout was decided on; `is_last` may be unfinished."""

    typed: str
    word: str
    is_last: bool = False


def understand(
    typed: str, vocabulary: Vocabulary, synonyms: Synonyms, *, is_exact: bool = False
) -> Understanding:
    """Read what was typed: any length, any characters; `is_exact` corrects and adds nothing."""
    line = tokens.line(typed)
    written = parse(line)
    words, known = _read(written.chunks[:MAX_CHUNKS], vocabulary, is_exact)
    told = [each for each in words if terms(each.word)]
    if is_exact:
        groups = [_exactly(each) for each in told]
    else:
        groups = _with_relatives(_groups(told, known, vocabulary, synonyms), vocabulary)
        groups = acronyms.added(_with_synonyms(groups, synonyms), vocabulary)
    wanted = {term for group in groups for term in group.terms}
    frequencies = {**known, **vocabulary.of_terms(wanted)}
    shown = _shown(words, groups)
    return Understanding(
        text=line,
        read=shown if shown != _plain(words, typed=True) else "",
        groups=tuple(groups),
        phrases=tuple(filter(None, map(_phrase, written.phrases))),
        excluded=tuple(found for each in written.excluded for _away, found in _phrase(each)),
        starts=tuple(dict.fromkeys([_plain(words), shown])),
        is_exact=is_exact,
        frequencies=frequencies,
    )


def _read(
    chunks: Sequence[str], vocabulary: Vocabulary, is_exact: bool
) -> tuple[list[_Word], Mapping[str, int]]:
    """Decide on the layout of every chunk; return the words and the known terms."""
    read = [(chunk, layout.readings(chunk)) for chunk in chunks]
    told = [(chunk, ways) for chunk, ways in read if ways]
    found = [ways for _chunk, ways in told]
    if found and not is_exact:
        _foresee(found, vocabulary)
    known = vocabulary.of_terms({term for ways in found for way in ways for term in way.terms})
    picked = [ways[0] for ways in found] if is_exact else _picked(found, known, vocabulary)
    words: list[_Word] = []
    for (chunk, ways), way in zip(told, picked, strict=True):
        same = len(ways[0].words) == len(way.words)
        typed = ways[0].words if same else (chunk, *[""] * (len(way.words) - 1))
        words += [_Word(one, word) for one, word in zip(typed, way.words, strict=True)]
    if words:
        words[-1] = _Word(words[-1].typed, words[-1].word, is_last=True)
    return (words if is_exact else _glued(words, known, vocabulary)), known


def _picked(
    found: Sequence[Sequence[layout.Reading]], known: Mapping[str, int], vocabulary: Vocabulary
) -> list[layout.Reading]:
    """Return the reading of every chunk that is meant."""
    picked: list[layout.Reading] = []
    doubtful = 0
    for place, ways in enumerate(found):
        last = place == len(found) - 1
        sure = doubtful >= MAX_DOUBTFUL and not last
        picked.append(ways[0] if sure else layout.chosen(ways, known, vocabulary, last))
        doubtful += not picked[-1].share(known)
    return layout.together(found, picked, known)


def _foresee(found: Sequence[Sequence[layout.Reading]], vocabulary: Vocabulary) -> None:
    """Tell what will be asked if everything is meant as it was typed."""
    typed = [word for ways in found for word in ways[0].words]
    told = [word for word in typed if terms(word)]
    others = filter(None, map(layout.on_other_keys, typed))
    vocabulary.foresee(
        {term for ways in found for way in ways for term in way.terms},
        {*typed, *others, *acronyms.initials(told).values(), *spelling.pairs(typed).values()},
        {start for word in told for start in families.starts(terms(word))},
        typed[-1] if typed and len(typed[-1]) >= layout.START else "",
    )


def _glued(words: list[_Word], known: Mapping[str, int], vocabulary: Vocabulary) -> list[_Word]:
    """Put together a word typed in two pieces, where a piece alone says nothing."""
    if all(is_known(each.word, known) for each in words):
        return words
    whole = spelling.joined([each.word for each in words], vocabulary)
    result: list[_Word] = []
    skip = False
    for place, each in enumerate(words):
        if skip:
            skip = False
            continue
        pair = words[place : place + 2]
        if place in whole and not all(is_known(one.word, known) for one in pair):
            result.append(_Word(" ".join(one.typed for one in pair), whole[place], pair[1].is_last))
            skip = True
        else:
            result.append(each)
    return result


def _groups(
    told: Sequence[_Word], known: Mapping[str, int], vocabulary: Vocabulary, synonyms: Synonyms
) -> list[Group]:
    words = {each.word for each in told}
    others = {word: layout.on_other_keys(word) for word in words}
    written = vocabulary.of_words({*words, *filter(None, others.values())})
    existing = written.keys() | synonyms.known(words)
    groups: list[Group] = []
    doubtful = 0
    for each in told:
        exists = each.word in existing
        if doubtful < MAX_DOUBTFUL or exists or is_known(each.word, known):
            group = _group(each, known, exists, vocabulary)
            if others[each.word] in written:
                group = _on_both_keys(group, others[each.word], is_sure=exists)
            groups.append(group)
        else:
            groups.append(Group(each.typed, each.word))
        doubtful += groups[-1].is_doubtful
    return groups


def _exactly(each: _Word) -> Group:
    return Group(each.typed, each.word, (Choice((terms(each.word),)),))


def _group(each: _Word, known: Mapping[str, int], exists: bool, vocabulary: Vocabulary) -> Group:
    own = Choice((terms(each.word),))
    completed = _completed(each, vocabulary, LONGER if exists else COMPLETED)
    if exists or is_known(each.word, known):
        doubted = not (exists or completed or morphology.is_in_dictionary(each.word))
        near = spelling.guesses(each.word, vocabulary) if doubted else []
        meant = tuple(Choice((terms(guess.word),), DOUBTED) for guess in near if terms(guess.word))
        others = _others(each.word, near)
        return Group(each.typed, each.word, (own, *completed, *meant), others=others)
    if completed:
        return Group(each.typed, each.word, completed)
    return _corrected(each, vocabulary)


def _on_both_keys(group: Group, other: str, *, is_sure: bool) -> Group:
    """Add the word of the portal that the same keys give in the other layout."""
    if other in group.terms or not terms(other):
        return group
    sure = is_sure or morphology.is_in_dictionary(group.shown)
    also = Choice((terms(other),), RELATIVE if sure else DOUBTED)
    return replace(group, choices=(*group.choices, also), others=(*group.others, other))


def _completed(each: _Word, vocabulary: Vocabulary, weight: float) -> tuple[Choice, ...]:
    """Return what the last word may be the beginning of."""
    if not each.is_last or len(each.word) < layout.START:
        return ()
    longer = vocabulary.beginning(each.word, COMPLETIONS)
    # a text with the word has its likeliest lemma: half of the terms to be compared
    found = dict.fromkeys(morphology.lemma(word) for word, _number in longer if terms(word))
    return (Choice((tuple(found),), weight),) if found else ()


def _corrected(each: _Word, vocabulary: Vocabulary) -> Group:
    halves = spelling.parted(each.word, vocabulary)
    near = spelling.guesses(each.word, vocabulary)
    if halves and (not near or near[0].distance > 1):
        both = tuple(terms(half) for half in halves if terms(half))
        return Group(each.typed, " ".join(halves), (Choice(both),))
    choices = tuple(Choice((terms(guess.word),)) for guess in near if terms(guess.word))
    if not choices:
        return _by_stem(each, vocabulary)
    others = _others(near[0].word, near[1:])
    return Group(each.typed, near[0].word, choices, near[0].distance >= 2, others)


def _others(word: str, guesses: Sequence[spelling.Guess]) -> tuple[str, ...]:
    """Return what else may be meant; another form of a word is the same word."""
    lemma = morphology.lemma(word)
    found = {morphology.lemma(each.word): each.word for each in reversed(guesses)}
    return tuple(other for own, other in reversed(found.items()) if own != lemma)


def _by_stem(each: _Word, vocabulary: Vocabulary) -> Group:
    """Return a word whose right form is not in the portal, but other forms of it are."""
    stem = morphology.stem(each.word)
    near = vocabulary.near_terms(stem) if spelling.edits_of(stem) else ()
    found = tuple(term for term, _number in sorted(near, key=lambda one: -one[1])[: spelling.MOST])
    return Group(each.typed, each.word, (Choice((found,)),) if found else (), is_guess=True)


def _with_relatives(groups: list[Group], vocabulary: Vocabulary) -> list[Group]:
    """Add to every word others of its root: «театральный» to «театр»; verbs say less."""
    own = [group.choices[0].words[0] if group.choices else () for group in groups]
    begun = {start for word in own for start in families.starts(word)}
    known = vocabulary.terms_beginning(begun) if begun else {}
    found = []
    for group, word in zip(groups, own, strict=True):
        others = families.relatives(word, known)
        also = (Choice((others,), RELATIVE),) if others else ()
        worth = OF_ACTION if morphology.is_of_action(group.shown) else 1.0
        found.append(replace(group, choices=(*group.choices, *also), worth=worth))
    return found


def _with_synonyms(groups: list[Group], synonyms: Synonyms) -> list[Group]:
    """Add to every word of a phrase what else the phrase may be."""
    words = [group.shown for group in groups]
    found = list(groups)
    for place in range(len(groups)):
        length, others = synonyms.at(words, place)
        also = tuple(Choice(tuple(map(terms, other)), SYNONYM) for other in others)
        for at in range(place, place + length):
            found[at] = replace(found[at], choices=(*found[at].choices, *also))
    return found


def _shown(words: Sequence[_Word], groups: Sequence[Group]) -> str:
    """Return the query as it was understood, stop words included."""
    corrected = iter(groups)
    return " ".join(next(corrected).shown if terms(each.word) else each.word for each in words)


def _plain(words: Sequence[_Word], *, typed: bool = False) -> str:
    return " ".join(filter(None, (each.typed if typed else each.word for each in words)))


def _phrase(text: str) -> Phrase:
    found = [(place, terms(word)) for place, word in enumerate(tokens.words(text))]
    told = [(place, each) for place, each in found if each]
    return tuple((place - told[0][0], each) for place, each in told)
