"""Words of one root find each other, for less than the word itself."""

import pytest

from search.understanding import Synonyms, families, morphology, understand

from .memory import MemoryVocabulary

ROOTS = [
    ("театр", "театральный"),
    ("экология", "экологический"),
    ("шахматы", "шахматный"),
    ("спорт", "спортивный"),
    ("Австралия", "австралийский"),
]


@pytest.mark.parametrize(("one", "other"), ROOTS)
def test_a_noun_and_its_adjective_are_relatives(one, other):
    first, second = (morphology.terms(word.lower()) for word in (one, other))

    assert families.relatives(first, dict.fromkeys(second, 1))
    assert families.relatives(second, dict.fromkeys(first, 1))


@pytest.mark.parametrize(
    ("one", "other"), [("хор", "хоровод"), ("лес", "лестница"), ("мост", "мос")]
)
def test_short_words_have_no_relatives(one, other):
    assert (
        families.relatives(morphology.terms(one), dict.fromkeys(morphology.terms(other), 1)) == ()
    )


def test_a_query_gets_the_relatives_that_the_portal_knows():
    known = MemoryVocabulary("театр", "театральный", "лес")
    group, _last = understand("театр лес", known, Synonyms()).groups
    [own, relatives] = group.choices

    assert own.words == (("театр",),)
    assert set(relatives.words[0]) == {"театральн"}
    assert relatives.weight < own.weight


def test_exactly_means_without_relatives():
    known = MemoryVocabulary("театр", "театральный")
    [group] = understand("театр", known, Synonyms(), is_exact=True).groups

    assert len(group.choices) == 1


def test_a_verb_says_less_than_a_noun():
    known = MemoryVocabulary("начать программа")
    verb, noun = understand("начать программа", known, Synonyms()).groups

    assert verb.worth < noun.worth == 1
