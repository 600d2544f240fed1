"""Words of offices."""

import json

import pytest

from core.content_checks.officialese import PHRASES, Phrase, find


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("В целях развития", Phrase("в целях", "чтобы, для")),
        ("Центр осуществляет приём", Phrase("осуществляет", find("осуществляет")[0].better)),
        ("доводим до сведения родителей", Phrase("доводим до сведения", "сообщаем")),
    ],
)
def test_a_phrase_is_found_with_its_plainer_one(text, phrase):
    assert find(text) == [phrase]


def test_parts_of_words_are_no_phrases():
    assert find("Проявляется интерес, созданная группа, в рамкахь") == []


def test_each_phrase_is_told_once():
    assert len(find("в целях отдыха и в целях учёбы")) == 1


def test_nouns_made_of_verbs_in_a_row():
    (found,) = find("Началось проведение оценивания достижения планов.")

    assert found == Phrase("проведение оценивания достижения")
    assert find("Началось обучение вождению.") == []


def test_plain_text_has_nothing():
    assert find("Запись в кружки идёт до конца месяца. Приходите всей семьёй.") == []


def test_every_phrase_has_something_to_say_instead():
    phrases = json.loads(PHRASES.read_text("utf-8"))

    assert all(better.strip() for better in phrases.values())
    assert all(phrase == phrase.lower().strip() for phrase in phrases)
