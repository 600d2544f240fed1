"""Call-outs."""

import pytest

from core.blocks import NoticeBlock


def value(kind="info", title="", text="<p>Набор идёт.</p>"):
    return {"kind": kind, "title": title, "text": text}


@pytest.mark.parametrize(
    ("kind", "css", "icon"),
    [("info", 'class="notice"', "info"), ("warning", "notice--warn", "warning")],
)
def test_kind_is_a_word_an_icon_and_a_colour(html, kind, css, icon):
    printed = html(NoticeBlock(), value(kind))

    assert css in printed
    assert f"#{icon}" in printed
    assert "<b>" in printed


def test_own_title_stands_in_place_of_the_kind(html):
    assert "<b>Набор закрыт</b>" in html(NoticeBlock(), value(title="Набор закрыт"))


def test_an_unknown_kind_is_refused(refusals):
    assert refusals(NoticeBlock(), value(kind="danger"))


def test_text_is_needed_to_publish(refusals):
    assert refusals(NoticeBlock(), value(text=""))
    assert refusals(NoticeBlock(), value(text=""), draft=True) == []
