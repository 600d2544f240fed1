"""What may be meant as well is offered: other corrections, a loose search after an exact one."""

import re

import pytest

from .test_site_search import found, page_of


@pytest.fixture
def texts(portal):
    """Words that are one mistake away from one another."""
    for title in ("Палка гимнаста", "Полка книг", "Полка журналов", "Шахматный клуб"):
        portal.page(title)
    return portal


def offered(html):
    told = re.search(r"<p data-others>(.*?)</p>", html)
    return re.findall(r'<a href="([^"]+)">(.*?)</a>', told[1]) if told else []


def test_other_words_that_may_be_meant_are_offered(texts, client):
    html = page_of(client, "/poisk/?q=пблка")
    [(url, text), *_rest] = offered(html)
    assert "Показаны результаты по запросу «<b>полка</b>»" in html
    assert text == "палка"
    assert "Возможно, вы искали" in html
    assert "Палка</mark> гимнаста" in page_of(client, url.replace("&amp;", "&"))


def test_other_words_stand_in_the_whole_query(texts, client):
    texts_of = [text for _url, text in offered(page_of(client, "/poisk/?q=пблка гимнаста"))]
    assert texts_of[0] == "палка гимнаста"


def test_a_word_that_is_known_has_no_others(texts, client):
    assert offered(page_of(client, "/poisk/?q=шахматный")) == []


def test_what_stands_nowhere_exactly_is_offered_loosely(texts, client):
    html = page_of(client, "/poisk/?q=шахмотный&exact=1")
    assert found(client, "шахмотный")[0] == "Шахматный клуб"
    [(url, text)] = offered(html)
    assert text == "шахматный"
    assert "exact" not in url


def test_what_is_found_exactly_has_nothing_beside_it(texts, client):
    assert offered(page_of(client, "/poisk/?q=шахматный&exact=1")) == []


def test_what_nobody_knows_offers_nothing(texts, client):
    assert offered(page_of(client, "/poisk/?q=орнитоптер")) == []
    assert offered(page_of(client, "/poisk/?q=орнитоптер&exact=1")) == []


def test_words_that_were_taken_out_are_put_back_where_nothing_is_left(texts, client):
    [(url, text)] = offered(page_of(client, "/poisk/?q=шахматный -клуб"))
    assert text == "шахматный"
    assert "Шахматный</mark> клуб" in page_of(client, url.replace("&amp;", "&"))


def test_a_word_that_nothing_has_is_left_out_with_them(texts, client):
    [(_url, text)] = offered(page_of(client, "/poisk/?q=шахматный -клуб зюзюбрь"))
    assert text == "шахматный"


def test_a_word_of_the_other_layout_is_found_after_the_one_typed_and_offered(portal, client):
    portal.page("Тед Хьюз, поэт")
    portal.page("Кабельная сеть NTL")

    assert found(client, "тед") == ["Тед Хьюз, поэт", "Кабельная сеть NTL"]
    assert [text for _url, text in offered(page_of(client, "/poisk/?q=тед"))] == ["ntl"]
