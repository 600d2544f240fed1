"""What a word is found by: its dictionary forms (pymorphy3) and its stem (Snowball), together.

Lemmas join «ребёнок» and «ребёнка», stems join what no dictionary knows.
"""

import re
from functools import cache, lru_cache

import pymorphy3
import Stemmer

KEPT = 100_000  # words whose terms are remembered: some 50 MB
LEMMAS = 3
LIKELY = 0.05  # a reading of a word that is rarer than this says nothing
OF_ACTION = frozenset({"VERB", "INFN", "GRND", "ADVB", "PRED"})  # parts of speech
_RUSSIAN = re.compile("[а-я]+")
_LATIN = re.compile("[a-z]+")

_STOP = (
    "a an and are in is of the to а без бы в вам вас ведь во вот для до его ее если же за "
    "и из или им их к как ко ли либо мне мы на над не ни но ну о об обо он она они оно от "
    "ото по под при про с со так то тоже той ту ты у уж что чтобы эта эти это этот я "
)
STOP = frozenset(_STOP.split())


@lru_cache(maxsize=KEPT)
def terms(word: str) -> tuple[str, ...]:
    """Return the terms of a folded word, the likeliest lemma first; a stop word has none."""
    if word in STOP:
        return ()
    if _RUSSIAN.fullmatch(word):
        return tuple(dict.fromkeys([*_lemmas(word), _stemmer("russian").stemWord(word)]))
    if _LATIN.fullmatch(word):
        return tuple(dict.fromkeys([word, _stemmer("english").stemWord(word)]))
    return (word,)


def is_in_dictionary(word: str) -> bool:
    """Say whether a folded word is one of the language; words of other alphabets always are."""
    return not _RUSSIAN.fullmatch(word) or _analyzer().word_is_known(word)


def may_be_acronym(word: str) -> bool:
    """Say whether initials are no common word: «овз», «ссср», but not «кот»."""
    if not _RUSSIAN.fullmatch(word):
        return False
    return not is_in_dictionary(word) or "Abbr" in _analyzer().parse(word)[0].tag


@lru_cache(maxsize=KEPT // 20)
def grammemes(word: str) -> frozenset[str]:
    """Return what the likeliest reading of a folded Russian word is: «Patr» for a patronymic."""
    # the analyzer knows no rare alphabets
    known = _RUSSIAN.fullmatch(word)
    return frozenset(_analyzer().parse(word)[0].tag.grammemes) if known else frozenset()


def is_of_action(word: str) -> bool:
    """Say whether a folded word says what is done, or how: a verb or an adverb."""
    return not OF_ACTION.isdisjoint(grammemes(word))


def stem(word: str) -> str:
    """Return the stem of a folded Russian word."""
    return _stemmer("russian").stemWord(word)


def lemma(word: str) -> str:
    """Return the likeliest dictionary form of a folded word, the word itself for figures."""
    return next(iter(terms(word)), word)


def _lemmas(word: str) -> list[str]:
    readings = _analyzer().parse(word)
    likely = [each for each in readings if each.score >= LIKELY] or readings[:1]
    forms = dict.fromkeys(each.normal_form.replace("ё", "е") for each in likely)
    return list(forms)[:LEMMAS]


@cache
def _analyzer() -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer(lang="ru")


@cache
def _stemmer(language: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(language, 0)  # words are remembered here, not there
