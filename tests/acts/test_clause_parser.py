"""Reading of pasted acts; the texts of two real decrees are the measure."""

from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from acts.clauses.lines import Kind, read_line
from acts.clauses.numbers import anchor_of, depth_of, slug_of, validate_number
from acts.clauses.parser import parse

DATA = Path(__file__).parent / "data"


def clauses_of(text):
    return {clause.number: clause for clause in parse(text).clauses}


@pytest.fixture(scope="module")
def tver():
    return parse((DATA / "tver-372-2022.txt").read_text())


@pytest.fixture(scope="module")
def elektrostal():
    return parse((DATA / "elektrostal-2019.txt").read_text())


class TestTver:
    """Numbered lists, a dash list within an item, a heading over two lines, a signature."""

    def test_numbers_are_whole_and_in_order(self, tver):
        numbers = [clause.number for clause in tver.clauses]
        assert numbers[:6] == ["1", "1.1", "1.2", "1.3", "1.4", "1.5"]
        assert "2.2.6" in numbers
        assert numbers[-3:] == ["5", "5.1", "5.2"]
        assert tver.errors == []

    def test_items_keep_their_print(self, tver):
        item = next(each for each in tver.clauses if each.number == "2.2.3")
        assert item.marker == "3)"
        assert item.text.startswith("распространение моделей сетевого взаимодействия")

    def test_dashes_belong_to_their_item(self, tver):
        dashes = [each for each in tver.clauses if each.number.startswith("3.1.4.")]
        assert [each.marker for each in dashes] == ["–", "–", "–"]
        assert dashes[1].text.startswith("формирует банк данных лучших практик")

    def test_headings_over_two_lines_are_one(self, tver):
        headings = [each.text for each in tver.clauses if each.is_heading]
        assert headings[0] == "Общие положения"
        assert headings[-1] == "Прекращение деятельности Муниципального опорного центра"

    def test_lines_around_the_text_are_set_apart(self, tver):
        assert tver.intro[0] == "ПОЛОЖЕНИЕ"
        assert tver.clauses[-1].text.endswith("Администрации города Твери.")
        assert "Иванова" in " ".join(tver.tail)


class TestElektrostal:
    """Lists without any numbers, lists within lists, lines broken in the middle."""

    def test_lines_of_a_list_become_items(self, elektrostal):
        items = [each for each in elektrostal.clauses if each.number.startswith("2.2.")]
        assert len(items) == 10
        assert items[3].text.startswith("организационное и методическое сопровождение работы")

    def test_broken_lines_are_joined(self, elektrostal):
        item = next(each for each in elektrostal.clauses if each.number == "2.2.3")
        assert item.text.endswith("образования детей в городском округе Электросталь;")

    def test_list_within_a_list(self, elektrostal):
        inner = [each for each in elektrostal.clauses if each.number.startswith("5.1.3.")]
        assert len(inner) == 4
        assert inner[0].text == "по стратегическим вопросам реализации Проекта;"

    def test_headings_lose_their_full_stop(self, elektrostal):
        assert elektrostal.clauses[0].text == "Цель и задачи деятельности МОЦ"


def test_items_of_a_decree_are_no_headings():
    found = clauses_of("1.\nУтвердить Положение (приложение).\n2.\n Определить координатором.")
    assert found["1"].text == "Утвердить Положение (приложение)."
    assert not found["1"].is_heading
    assert found["2"].text == "Определить координатором."


def test_number_with_a_hyphen_and_letters():
    found = clauses_of("2.2. Задачи:\n2.2-1) поддержка;\nа) одних;\nб) других.\n2.2-2) кадры.")
    assert list(found) == ["2.2", "2.2.1", "2.2.1.а", "2.2.1.б", "2.2.2"]
    assert found["2.2.1"].marker == "2.2-1)"


def test_roman_sections():
    found = clauses_of("I. Общие положения\n1. Центр создан.\nII. Цель\n2. Цель центра.")
    assert [number for number, each in found.items() if each.is_heading] == ["I", "II"]


def test_dates_and_years_do_not_begin_clauses():
    found = clauses_of("1.1. Во исполнение распоряжения от\n05.07.2019 № 419-рп и\n2022 года.")
    assert list(found) == ["1.1"]
    assert found["1.1"].text.endswith("от 05.07.2019 № 419-рп и 2022 года.")


def test_note_on_the_edition_is_set_apart():
    found = clauses_of("1.3. Координатор – управление. (в ред. постановления от 10.02.2026 № 41)")
    assert found["1.3"].text == "Координатор – управление."
    assert found["1.3"].note == "в ред. постановления от 10.02.2026 № 41"


def test_revoked_clause_is_marked():
    found = clauses_of("1.1. Пункт утратил силу.\n1.2. Действует.")
    assert found["1.1"].revoked
    assert not found["1.2"].revoked


def test_paragraphs_within_a_clause():
    found = clauses_of("1.1. Первый абзац.\nВторой абзац.")
    assert found["1.1"].text == "Первый абзац.\n\nВторой абзац."


def test_repeated_numbers_are_named():
    assert "1.1" in parse("1.1. Один.\n1.1. Другой.").errors[0]


@pytest.mark.parametrize("text", ["", "Просто слова.", "   \n\n"])
def test_text_without_clauses_is_an_error(text):
    assert parse(text).clauses == []
    assert parse(text).errors


@given(st.text(alphabet="1234.-–)(абв;: \nIVX", max_size=300))
def test_no_text_breaks_the_reader_or_loses_its_letters(text):
    parsed = parse(text)
    kept = "".join(each.text for each in parsed.clauses)
    kept += "".join([*parsed.intro, *parsed.tail])
    letters = sum(text.count(each) for each in "бв")
    markers = sum(each.number.count(letter) for each in parsed.clauses for letter in "бв")
    assert sum(kept.count(each) for each in "бв") + markers >= letters


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("2.2.1. Текст", Kind.CLAUSE, "2.2.1"),
        ("2.2 Текст", Kind.CLAUSE, "2.2"),
        ("7.", Kind.CLAUSE, "7"),
        ("1) Текст", Kind.NUMBERED, "1"),
        ("а) текст", Kind.LETTERED, "а"),
        ("- текст", Kind.DASH, ""),
        ("– текст", Kind.DASH, ""),
        ("14 декабря 2018", Kind.PLAIN, ""),
        ("I. Общие положения", Kind.SECTION, "I"),
    ],
)
def test_line_is_known_by_its_beginning(text, kind, number):
    line = read_line(text)
    assert (line.kind, line.number) == (kind, number)


@pytest.mark.parametrize(
    ("number", "heading", "anchor"),
    [
        ("2.2.1", False, "p2-2-1"),
        ("2", True, "r2"),
        ("3.1.а", False, "p3-1-a"),
        ("IV", True, "riv"),
        ("", False, ""),
    ],
)
def test_anchors(number, heading, anchor):
    assert anchor_of(number, heading=heading) == anchor


def test_depth_and_slug():
    assert (depth_of("2"), depth_of("2.2.1")) == (1, 3)
    assert slug_of("2.2-1") == "2-2-1"


@pytest.mark.parametrize("number", ["1.", "2)", "1 1", "-1", "<b>"])
def test_numbers_that_are_refused(number):
    with pytest.raises(ValidationError):
        validate_number(number)


class TestMisreadLines:
    """A line that only looks like a clause is told of, not stored and not lost."""

    def test_a_number_longer_than_its_column_is_an_error(self):
        number = ".".join(["11"] * 12)

        (error,) = parse(f"{number}. Текст.").errors

        assert error == f"«{number}» – слишком длинно для номера пункта."

    def test_numbers_of_usual_length_are_fine(self):
        assert parse("2.2.1. Текст.\n1) первое\n2) второе").errors == []
