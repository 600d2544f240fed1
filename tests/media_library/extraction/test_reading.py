"""What is kept of a text."""

import pytest

from media_library.extraction.reading import gather, tidy, words_in


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("  два   слова\t", "два слова"),
        ("строка\nстрока", "строка\nстрока"),
        ("знак\x00внутри\x1f", "знак внутри"),
        ("пол\ud83dсимвола", "пол символа"),
    ],
)
def test_a_text_is_tidied(raw, clean):
    assert tidy(raw) == clean


def test_numbers_and_letters_are_no_words():
    assert words_in("Приказ № 5 от 12.03.2026 о проведении I этапа, п. 3.1") == 4


def test_empty_pieces_leave_no_lines():
    assert gather(["а", " ", "", "б"])["text"] == "а\nб"


def test_nothing_is_read_past_the_limit(monkeypatch):
    monkeypatch.setattr("media_library.extraction.reading.TEXT_LIMIT", 10)
    taken = []

    def pieces():
        for number in range(100):
            taken.append(number)
            yield "слово"

    found = gather(pieces())

    assert found["text"] == "слово\nслов"
    assert found["truncated"]
    assert len(taken) == 2
