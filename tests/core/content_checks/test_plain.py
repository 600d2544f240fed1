"""Words, sentences and syllables."""

import pytest

from core.content_checks.plain import sentences, syllables, text_of, words


def test_paragraphs_and_items_are_lines():
    html = "<p>Запись &laquo;открыта&raquo;.</p><ul><li>Первое</li><li>Второе <b>дело</b></li></ul>"

    assert text_of(html) == "Запись «открыта».\nПервое\nВторое дело"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Запись открыта. Приходите!", 2),
        ("Приходите на ул. Мира, д. 5. Вход свободный.", 2),
        ("Ведёт И. О. Петров. Начало в 10.00.", 2),
        ("В 2025 г. открыто 5 кружков и т. д.", 1),
        ("Он сказал: «Пора!» Все встали.", 2),
        ("Первая строка\nВторая строка", 2),
        ("Правда?.. Да…", 2),
        ("14:30 – 15:00", 0),
        ("", 0),
    ],
)
def test_sentences(text, count):
    assert len(sentences(text)) == count


def test_stops_of_abbreviations_stay():
    assert sentences("Приходите на ул. Мира.") == ["Приходите на ул. Мира."]


def test_words_are_no_numbers():
    assert words("В 2025 году – 12 центров и мини-лаборатория.") == [
        "В",
        "году",
        "центров",
        "и",
        "мини-лаборатория",
    ]


@pytest.mark.parametrize(
    ("word", "count"), [("ёж", 1), ("молоко", 3), ("взгляд", 1), ("в", 1), ("STEM", 1), ("ИТ", 1)]
)
def test_syllables(word, count):
    assert syllables(word) == count
