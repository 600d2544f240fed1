"""How phrases of editors are compared."""

from search.phrases import bags_of, keys_of
from search.understanding.synonyms import words_of


def test_readings_join_forms_and_leave_stop_words_out():
    assert keys_of("Дети с инвалидностью") & keys_of("детей инвалидности")
    assert keys_of("кружки") & keys_of("кружок")
    assert not keys_of("кружок") & keys_of("секция")
    assert words_of("и, в!") == []


def test_abbreviations_of_one_beginning_stay_apart():
    assert not keys_of("ДОУ") & keys_of("ДОО")
    assert keys_of("ИТ") == {("ит",)}


def test_the_order_of_words_matters_to_keys_and_not_to_bags():
    assert not keys_of("школа искусств") & keys_of("искусств школа")
    assert bags_of("школа искусств") & bags_of("искусств школы")
    assert not bags_of("школа искусств") & bags_of("школа")
    assert bags_of("и в") == frozenset()


def test_a_phrase_of_many_readings_takes_no_time():
    assert len(keys_of("стали " * 30)) <= 64
