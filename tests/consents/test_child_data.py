"""Personal data of children in texts: found where it stands, seldom elsewhere."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from consents.child_data import find_child_data, is_given_name
from consents.validators import no_child_data

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "text",
    [
        "Победитель: Иванов Петя, 9 лет",
        "Маша (7 лет) нарисовала открытку",
        "Мой сын Артём, 12 лет, хочет заниматься",
        "Запишите дочь Сонечку: Соня, 6 лет",
        "ученик 3 класса Иванов Петя",
        "Петю, ученика 3 «Б» класса, не взяли",
        "Иванова Мария Сергеевна, 2014 г. р.",
        "Иванов Кирилл Петрович, 9 лет",
        "дата рождения: 12.03.2015",
        "Родился 5 мая 2013 года",
        "д. р. 1.02.2016",
        "Лёша Смирнов 11 лет",
        "Согласие родителей Ульяны, 10 лет",
    ],
)
def test_child_is_found(text):
    assert find_child_data(text, TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "Программа для детей 7–9 лет",
        "Набор детей 2014–2015 г. р.",
        "Участник 12 лет, организация",
        "Петрова Анна Ивановна, педагог, стаж 12 лет",
        "Иванова Мария Петровна, учитель 3 «А» класса",
        "Кванториуму 5 лет",
        "Иванов Пётр Сергеевич, 45 лет",
        "Школа № 5, ученики 3 класса",
        "Родители театральной студии, 12 листов",
        "Ольга Иванова, 10 лет опыта",
        "Учреждение создано 12.03.2015",
        "Дата рождения центра неизвестна",
        "Центр «Маяк» открыт 15 лет назад",
        "Родилась 12.03.1985",
        "",
    ],
)
def test_other_text_passes(text):
    assert find_child_data(text, TODAY) == []


def test_found_part_is_shown():
    assert find_child_data("Победитель: Иванов Петя, 9 лет", TODAY)[0].endswith("Петя, 9 лет")


def test_adult_next_year():
    text = "Анна, 2009 г. р."

    assert find_child_data(text, TODAY)
    assert not find_child_data(text, date(2027, 1, 1))


@pytest.mark.parametrize("word", ["Петя", "Пете", "Петю", "Алёной", "Никита", "Илье", "Тимуром"])
def test_given_name_in_any_case(word):
    assert is_given_name(word)


@pytest.mark.parametrize("word", ["Москва", "Шахматы", "Программа", "Центр", "Точка"])
def test_other_word_is_no_name(word):
    assert not is_given_name(word)


def test_validator_refuses_with_the_part_found():
    with pytest.raises(ValidationError) as refused:
        no_child_data("Иванов Петя, 9 лет")

    assert refused.value.code == "child_data"
    assert "Петя, 9 лет" in refused.value.messages[0]
