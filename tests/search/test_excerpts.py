"""The words found, marked in the text itself."""

from hypothesis import given
from hypothesis import strategies as st

from search.excerpts import LENGTH, LINE, marked, piece
from search.highlight import START, STOP


def test_every_form_of_a_word_is_marked_and_nothing_else():
    text = marked("Ребёнка ведут в кружок: ребятам нравится, робот ребячится", ("ребенок",))
    assert text.startswith(f"{START}Ребёнка{STOP} ведут")
    assert text.count(START) == 1


def test_the_piece_with_most_different_words_is_shown():
    noise = "Слова о другом и ещё о другом. " * 40
    text = f"Робот стоит. {noise} Соревнования по сборке: робот едет. {noise}"
    found = piece(text, ("робот", "соревнование", "сборка")).text
    assert f"{START}Соревнования{STOP} по {START}сборке{STOP}: {START}робот{STOP} едет" in found
    assert len(found) < LENGTH + 40


def test_a_text_without_the_words_gives_its_beginning():
    assert piece("Начало текста. " * 60, ("робот",)).text.startswith("Начало текста.")


def test_signs_of_regular_expressions_in_terms_are_letters():
    assert marked("Язык C++ и C#", ("c++",)) == f"Язык {START}C++{STOP} и C#"


WORDS = [
    "робот",
    "Роботы",
    "роботёнок",
    "Ребёнка",
    "онлайн-робот",
    "C++",
    "c++11",
    "робот_два,",
    "3D.",
    "—",
    "д/с",
]


@given(text=st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_a_long_text_is_marked_as_a_line_is(text):
    terms = ("робот", "ребенок", "c++", "3d")
    filler = "\n" + "-" * LINE

    assert marked(text + filler, terms) == marked(text, terms) + filler


def test_a_place_tells_its_page():
    text = "Первая\fВторая\f\fЧетвёртая: робот"
    assert piece(text, ("робот",)).page == 4
    assert piece(text, ("первый",)).page == 1
    assert piece(text, ("дирижабль",)).page == 0
    assert piece("Без страниц: робот", ("робот",)).page == 0
    assert "\f" not in piece(text, ("робот",)).text
