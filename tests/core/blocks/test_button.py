"""Buttons."""

import pytest

from core.blocks import ButtonBlock

pytestmark = pytest.mark.django_db


def value(**fields):
    url = "https://example.ru/"
    return {
        "text": "Подать заявку",
        "page": None,
        "document": None,
        "url": url,
        "style": "main",
    } | fields


def test_a_button_is_a_link(html):
    printed = html(ButtonBlock(), value())

    assert '<a class="btn" href="https://example.ru/">' in printed
    assert "Подать заявку" in printed


def test_a_reader_hears_where_a_foreign_address_leads(html):
    printed = html(ButtonBlock(), value())

    assert '<span class="vh">' in printed
    assert "example.ru)" in printed


def test_the_second_button_looks_otherwise(html):
    assert "btn--alt" in html(ButtonBlock(), value(style="alt"))


def test_words_are_escaped(html):
    assert "<b>" not in html(ButtonBlock(), value(text="<b>Подать</b>"))


def test_nothing_is_printed_where_the_target_is_gone(html):
    assert html(ButtonBlock(), value(url="", page=999_999)).strip() == ""


def test_a_button_needs_words_of_its_own(refusals, two_centres):
    wrong = value(url="", page=two_centres.own.site.root_page, text="")

    assert len(refusals(ButtonBlock(), wrong)) == 1
    assert refusals(ButtonBlock(), wrong, draft=True) == []
