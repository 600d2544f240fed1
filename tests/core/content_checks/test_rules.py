"""Remarks on the parts of a page."""

import subprocess
import sys

import pytest

from core.content_checks import Kind, Part, remarks
from core.content_checks.rules import LONG, short

GOOD = [
    Part("title", Kind.LINE, "Открыт набор"),
    Part("lead", Kind.LEAD, "Запись идёт до конца месяца."),
    Part("body.1", Kind.HTML, "<p>Приходите на ул. Мира. Ждём – «всех».</p>"),
]


def found(kind, source, path="body.1.text"):
    return remarks([Part(path, kind, source)])


def test_a_good_page_has_none():
    assert remarks(GOOD) == []


def test_an_empty_page_has_none():
    assert remarks([]) == []


def test_a_missing_lead():
    (remark,) = found(Kind.LEAD, "  ", "lead")

    assert (remark.code, remark.path) == ("no-lead", "lead")


def test_an_empty_title_is_no_missing_lead():
    assert found(Kind.LINE, "") == []


def test_a_long_sentence_is_told_with_its_length():
    text = " ".join(["слово"] * (LONG + 1)) + "."

    (remark,) = found(Kind.TEXT, text)

    assert remark.code == "long"
    assert remark.values["count"] == LONG + 1
    assert len(remark.values["text"]) <= 60


def test_a_sentence_at_the_bound_is_not():
    assert found(Kind.TEXT, " ".join(["слово"] * LONG) + ".") == []


def test_lists_are_not_one_long_sentence():
    items = "".join(f"<li>пункт номер {'слово ' * 8}</li>" for _each in range(6))

    assert found(Kind.HTML, f"<ul>{items}</ul>") == []


def test_office_words_with_what_to_say():
    (remark,) = found(Kind.HTML, "<p>В целях отдыха.</p>")

    assert remark.code == "office"
    assert remark.values["better"]


@pytest.mark.parametrize("text", ['Кружок "Старт" открыт', "Кружок “Старт” открыт"])
def test_straight_quotes_are_shown_with_their_words(text):
    (remark,) = found(Kind.LINE, text, "title")

    assert (remark.code, remark.path) == ("quotes", "title")
    assert "Старт" in remark.values["text"]


def test_quotes_of_markup_are_no_quotes():
    assert found(Kind.HTML, '<p><a href="/kontakty/">контакты</a></p>') == []


def test_a_hyphen_for_a_dash():
    assert [each.code for each in found(Kind.TEXT, "Кружок - это дом")] == ["dash"]
    assert found(Kind.TEXT, "мини-кружок, 10 – 12") == []


def test_a_hard_text_is_told_once_for_the_whole_page():
    office = "персонифицированное дополнительное общеобразовательное финансирование " * 8

    codes = [each.code for each in remarks([Part(f"b.{n}", Kind.TEXT, office) for n in range(3)])]

    assert codes.count("hard") == 1


def test_short_keeps_a_short_text():
    assert short("да") == "да"
    assert short("а" * 80).endswith("…")


def test_the_rules_need_no_django():
    code = "import sys, core.content_checks; sys.exit('django' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
