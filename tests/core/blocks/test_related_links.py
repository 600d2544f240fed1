"""Lists of links."""

import pytest

from core.blocks import RelatedLinksBlock

pytestmark = pytest.mark.django_db


def value(*links):
    empty = {"text": "", "page": None, "document": None, "url": ""}
    return {"links": [empty | link for link in links]}


def test_links_are_a_list(html):
    printed = html(
        RelatedLinksBlock(),
        value(
            {"text": "Первая", "url": "https://a.ru/"}, {"text": "Вторая", "url": "https://b.ru/"}
        ),
    )

    assert printed.startswith('<ul class="links">')
    assert printed.count("<li>") == 2


def test_dead_links_are_left_out(html):
    assert "<li>" not in html(RelatedLinksBlock(), value({"page": 999_999}))


def test_every_link_is_checked(refusals):
    assert refusals(RelatedLinksBlock(), value({"text": "Подробнее", "url": "https://a.ru/"}))


def test_an_empty_list_is_a_draft(refusals):
    assert refusals(RelatedLinksBlock(), value())
    assert refusals(RelatedLinksBlock(), value(), draft=True) == []
