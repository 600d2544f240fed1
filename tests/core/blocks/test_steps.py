"""Steps."""

from core.blocks import StepsBlock


def value(*titles, text=""):
    return {"steps": [{"title": title, "text": text} for title in titles]}


def test_steps_are_an_ordered_list(html):
    printed = html(StepsBlock(), value("Выбрать", "Подать", text="По телефону"))

    assert printed.startswith('<ol class="steps">')
    assert printed.count("<li>") == 2
    assert "<p>По\u00a0телефону</p>" in printed


def test_a_step_without_explanation_has_no_paragraph(html):
    assert "<p>" not in html(StepsBlock(), value("Выбрать", "Подать"))


def test_one_step_is_not_a_way(refusals):
    assert refusals(StepsBlock(), value("Выбрать"))
    assert refusals(StepsBlock(), value("Выбрать"), draft=True) == []


def test_too_many_steps_are_refused(refusals):
    assert refusals(StepsBlock(), value(*"абвгдежзиклмн"))
