"""Names without what everybody writes in his own way."""

import pytest

from programmes.reconciliation.names import numbers_of, organisation_name, programme_name, simple


@pytest.mark.parametrize(
    "text",
    [
        "Робототехника: первые шаги",
        "«Робототехника – первые шаги»",
        "Программа «РОБОТОТЕХНИКА. Первые шаги»",
        'ДООП "Робототехника: первые шаги"',
        "Дополнительная общеобразовательная общеразвивающая программа технической направленности "
        "«Робототехника: первые шаги»",
        "Дополнительная общеобразовательная программа социально-гуманитарной направленности "
        "«Робототехника: первые шаги»",
    ],
)
def test_a_programme_has_one_name(text):
    assert programme_name(text) == "робототехника первые шаги"


def test_yo_is_ye_and_signs_of_languages_stay():
    assert programme_name("Ёлочка") == "елочка"
    assert programme_name("C++ и C#") == "c++ и c#"


def test_a_name_of_nothing_else_stays():
    assert programme_name("Программа") == "программа"
    assert organisation_name("МБУ ДО") == "мбу до"
    assert simple(" — ") == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("МБУ ДО «Дом творчества № 1»", "дом творчества 1"),
        (
            "Муниципальное бюджетное учреждение дополнительного образования «Дом творчества № 1»",
            "дом творчества 1",
        ),
        ("МАУДО ЦДТ «Радуга»", "цдт радуга"),
        ("МБОУ СОШ № 3", "сош 3"),
    ],
)
def test_an_organisation_has_no_legal_form(text, name):
    assert organisation_name(text) == name


def test_numbers_are_found_in_any_writing():
    assert numbers_of("школа 2 год 01") == ("1", "2")
    assert numbers_of("ступень ii") == ("2",)
    assert numbers_of("шахматы") == ()
