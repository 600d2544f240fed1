"""The formula of Oborneva (2006) and its bounds."""

from core.content_checks.readability import ENOUGH, HARD, reading_ease

PLAIN = "Мы ждём вас в субботу. Дети соберут робота. Взрослые попьют чай. Вход открыт для всех. "
OFFICE = (
    "Осуществление мероприятий по организационно-методическому сопровождению деятельности "
    "муниципальных образовательных организаций дополнительного образования обеспечивается "
    "посредством реализации персонифицированного финансирования дополнительных "
    "общеобразовательных программ. "
)


def test_the_figure_is_that_of_the_formula():
    text = "Мама мыла раму. " * 20  # 3 words in a sentence, 2 syllables in a word

    assert reading_ease(text) == round(206.835 - 1.3 * 3 - 60.1 * 2)


def test_plain_words_are_easier_than_those_of_offices():
    assert reading_ease(PLAIN * 4) > 70
    assert reading_ease(OFFICE * 4) < HARD


def test_a_short_text_is_not_judged():
    assert reading_ease("слово " * (ENOUGH - 1)) is None
    assert reading_ease("слово " * ENOUGH) is not None
    assert reading_ease("") is None


def test_the_figure_keeps_to_the_scale():
    assert reading_ease("Да. " * ENOUGH) == 100
    assert reading_ease("высокопревосходительство " * 60) == 0
