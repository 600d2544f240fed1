"""Figures."""

from core.blocks import FiguresBlock


def value(**fields):
    return {"figures": [{"name": "Защищено работ", "value": "14", **fields}]}


def test_a_pair_is_spoken(html):
    printed = html(FiguresBlock(), value(before="5", note="за два года"))

    assert printed.count('class="vh"') == 2
    assert ">5</span>" in printed
    assert "14</b>" in printed
    assert "<p>за\u00a0два года</p>" in printed


def test_one_number_stands_alone(html):
    printed = html(FiguresBlock(), value(before="", unit="детей"))

    assert 'class="vh"' not in printed
    assert "<p>детей</p>" in printed


def test_unit_and_note_share_a_line(html):
    assert "<p>детей, за\u00a0год</p>" in html(FiguresBlock(), value(unit="детей", note="за год"))


def test_a_figure_without_a_number_is_a_draft(refusals):
    assert refusals(FiguresBlock(), value(value=""))
    assert refusals(FiguresBlock(), value(value=""), draft=True) == []


def test_seven_figures_are_too_many(refusals):
    assert refusals(FiguresBlock(), {"figures": value()["figures"] * 7})


def test_markup_is_escaped(html):
    assert "<u>" not in html(FiguresBlock(), value(before="<u>", unit="<u>", note="<u>"))
