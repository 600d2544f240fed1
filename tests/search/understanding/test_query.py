"""What is understood of what readers type."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from search.understanding import Synonyms, understand
from search.understanding.query import RELATIVE

from .memory import MemoryVocabulary

PORTAL = MemoryVocabulary(
    "Робототехника для начинающих: кружок программирования на Python",
    "Приём в шахматный клуб, ребёнок 7 лет. Оригами и мастер-класс по 3D-моделированию",
    "Расписание занятий. Оценка качества, НОКО. Ограниченные возможности здоровья, ОВЗ",
)
FIELD = Synonyms(
    [["ОВЗ", "ограниченные возможности здоровья"], ["кружок", "объединение", "секция"]]
)


def read(typed, **options):
    return understand(typed, PORTAL, FIELD, **options)


def test_what_the_portal_knows_is_left_as_it_is():
    found = read("кружки робототехники")
    assert (found.words, found.read) == (("кружки", "робототехники"), "")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hj,jnjnt[ybrf", "робототехника"),  # other layout, a letter on a punctuation key
        ("hj,jnjnt", "робототехника"),
        ("кружок hj,jnjnt[ybrb", "кружок робототехники"),
        ("зншерщт", "python"),
        ("origami", "оригами"),
        ("shahmatnyj klub", "шахматный клуб"),
        ("робототехинка", "робототехника"),
        ("програмирование", "программирования"),
        ("робото техника", "робототехника"),
        ("шахматныйклуб", "шахматный клуб"),
        ("rhe;jr", "кружок"),
    ],
)
def test_what_was_mistyped_is_understood(typed, meant):
    terms = {term for group in read(typed).groups for term in group.terms}
    wanted = {term for group in read(meant).groups for term in group.terms}
    assert terms & wanted
    assert all(group.choices for group in read(typed).groups)


def test_what_was_changed_is_said():
    assert read("робототехинка для начинающих").read == "робототехника для начинающих"
    assert read("hj,jnjnt[ybrf").read == "робототехника"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("rhe;jr b ijr", "кружок и шок"),  # a letter that is a word, one that no text has
        ("rhe;jr ,h.c", "кружок брюс"),  # «h» and «c» are words of the portal too
        ("python rhe;jr hj,jnjd", "python кружок роботов"),
        ("python rhe;jr", "python кружок"),  # less than half in the other layout
        ("b rhe;jr c++", "и кружок c++"),
    ],
)
def test_where_most_is_in_the_other_layout_so_is_the_rest(typed, meant):
    vocabulary = MemoryVocabulary("Кружок роботов на Python: 3D, C++", "Брюс", "b h c")
    found = understand(typed, vocabulary, Synonyms())
    assert found.read == meant


def test_a_letter_of_a_language_stays_a_letter():
    vocabulary = MemoryVocabulary("Язык C и язык B", "кружок")
    assert understand("язык c b кружок", vocabulary, Synonyms()).read == ""


def test_a_word_that_exists_is_never_corrected():
    vocabulary = MemoryVocabulary("приём", "прием прием приемы", "проем")
    assert understand("проем", vocabulary, Synonyms()).words == ("проем",)


def test_an_unfinished_last_word_stands_for_all_that_begin_so():
    group = read("занятия робото").groups[-1]
    assert "робототехника" in group.terms
    assert read("робото занятия").groups[0].choices != group.choices


def test_longer_words_weigh_little_beside_a_whole_one():
    itself, longer, *synonyms = read("кружок").groups[0].choices
    assert (itself.weight, len(synonyms)) == (1, 2)
    assert longer.weight < min(each.weight for each in synonyms)


def test_initials_that_the_portal_uses_stand_for_the_phrase():
    groups = understand(
        "оценка качества образования", MemoryVocabulary("ОКО, образование"), Synonyms()
    ).groups
    assert all("око" not in group.terms for group in groups)  # «око» is a word
    groups = understand(
        "опорных центров районов", MemoryVocabulary("ОЦР, центры"), Synonyms()
    ).groups
    assert all("оцр" in group.terms for group in groups)


def test_other_forms_of_a_misspelled_word_are_found_by_its_stem():
    assert (
        "наушник"
        in understand("наушиках", MemoryVocabulary("защитные наушники"), Synonyms()).groups[0].terms
    )


@pytest.mark.parametrize(
    ("typed", "other", "is_sure"),
    [
        ("тед", "ntl", True),  # a name that the portal has
        ("утк", "enr", False),  # no word, but the stem of one
        ("ntl", "тед", True),
    ],
)
def test_a_word_in_both_layouts_is_looked_for_in_both(typed, other, is_sure):
    vocabulary = MemoryVocabulary("Тед Хьюз", "Утка", "Сеть NTL", "Отчёт ENR")
    found = understand(typed, vocabulary, Synonyms())
    [weight] = [choice.weight for choice in found.groups[0].choices if other in choice.words[0]]
    assert (found.words, found.read, found.others) == ((typed,), "", [other])
    assert found.groups[0].choices[0].weight > weight
    assert (weight == RELATIVE) is is_sure


def test_a_word_of_one_layout_alone_stays_alone():
    assert read("python").others == []
    assert understand("рис", MemoryVocabulary("Рис"), Synonyms()).groups[0].others == ()


def test_the_beginning_of_a_word_is_not_taken_for_the_other_layout():
    portal = MemoryVocabulary("абсент", "f ct")
    assert understand("абсе", portal, Synonyms()).groups[0].terms[0].startswith("абсент")


def test_the_beginning_of_what_more_texts_have_is_not_taken_for_another_word():
    texts = ["Самолёт CRJ", "Вставка скобок", "Скобки и скобок"]
    found = understand("вставка скоб", MemoryVocabulary(*texts), Synonyms())
    assert found.words == ("вставка", "скоб")
    assert found.read == ""
    rare = understand("вставка скоб", MemoryVocabulary("вставка скобок", "crj", "crj"), Synonyms())
    assert rare.read == "вставка crj"


@pytest.mark.parametrize(
    ("text", "worth"), [("Дети с ОВЗ", pytest.approx(3**-0.5)), ("Здоровье", 1.0)]
)
def test_words_of_a_phrase_usually_written_by_initials_say_less_each(text, worth):
    phrase = "ограниченные возможности здоровья"
    texts = [*[phrase] * 3, *[text] * 3, "ОВЗ"]
    found = understand(phrase, MemoryVocabulary(*texts), Synonyms())
    assert [group.worth for group in found.groups] == [worth] * 3
    assert all("овз" in group.terms for group in found.groups)


def test_synonyms_are_choices_of_every_word_of_a_phrase():
    groups = read("ограниченными возможностями здоровья").groups
    assert len(groups) == 3
    assert all("овз" in group.terms for group in groups)
    assert any(len(choice.words) == 3 for choice in read("ОВЗ").groups[0].choices)


def test_exactly_what_was_typed_can_be_looked_for():
    found = read("робототехинка секция", is_exact=True)
    assert found.read == ""
    assert [len(group.choices) for group in found.groups] == [1, 1]


def test_a_minus_takes_out_and_quotes_hold_together():
    found = read('"оценка качества" занятия -шахматы -«мастер класс»')
    assert found.words == ("оценка", "качества", "занятия")
    assert len(found.phrases) == 1
    assert [offset for offset, _terms in found.phrases[0]] == [0, 1]
    assert len(found.excluded) == 3


def test_what_nothing_is_like_is_told():
    found = read("зюзюбрь робототехника")
    assert [bool(group.choices) for group in found.groups] == [False, True]


def test_a_long_query_of_unknown_words_asks_for_few_of_them():
    class Counting(MemoryVocabulary):
        asked = 0

        def near(self, word, edits):
            self.asked += 1
            return super().near(word, edits)

    portal = Counting("робот")
    understand(" ".join(f"зюзюбр{letter}" for letter in "абвгдежзик"), portal, Synonyms())
    assert portal.asked <= 12


@example("0:0:𗀀")  # a letter without a name
@given(st.text(max_size=400))
@settings(max_examples=300, deadline=None)
def test_nothing_breaks_it_and_it_says_the_same_of_its_own_reading(typed):
    found = read(typed)
    assert len(found.text) <= 200
    again = read(found.text)
    assert again == found


def test_a_word_of_the_synonyms_is_no_misspelling():
    synonyms = Synonyms([["шахматка", "шахматный клуб"], ["соцзаказ", "расписание занятий"]])

    near = understand("шахматка", PORTAL, synonyms)
    strange = understand("соцзаказ", PORTAL, synonyms)

    assert (near.read, near.guessed) == ("", 0)
    assert (strange.read, strange.guessed) == ("", 0)
    assert [len(each.words) for each in strange.groups[0].choices] == [1, 2]
