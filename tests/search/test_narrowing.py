"""Results of one kind are narrowed by the facets of its list."""

import re

import pytest

from acts.choices import ActKind, ActLevel
from search.engine import Reach
from search.kinds import registered
from search.narrowing import CARRIED
from tests.factories.news import RubricFactory, make_index, make_news

from .test_site_search import found, page_of


def facets(html):
    """Return label, number and address of every value offered."""
    aside = re.search(r'<aside class="aside" aria-label="Уточнить результаты">(.*?)</aside>', html)
    links = re.findall(r'<a href="([^"]+)"[^>]*>(.*?) <span class="meta">(\d+)</span>', aside[1])
    return {label: (int(number), url.replace("&amp;", "&")) for url, label, number in links}


@pytest.fixture
def acts(portal):
    """Two orders and a letter about one thing, and something else."""
    portal.act("О наборе в кружки", kind=ActKind.ORDER)
    portal.act("О наборе в секции, набор летний", kind=ActKind.ORDER, level=ActLevel.REGIONAL)
    portal.act("О наборе в студии", kind=ActKind.LETTER)
    portal.act("О ремонте", kind=ActKind.LETTER)
    portal.act("О наборе в соседнем центре", centre=portal.other, kind=ActKind.ORDER)


def test_facets_count_what_was_found_and_nothing_else(acts, client):
    told = facets(page_of(client, "/poisk/?q=набор&type=acts"))
    assert told["Приказ"][0] == 2
    assert told["Письмо"][0] == 1
    assert "Уточнить результаты" not in page_of(client, "/poisk/?q=набор")


def test_a_value_narrows_and_the_others_are_still_counted(acts, client):
    url = facets(page_of(client, "/poisk/?q=набор&type=acts"))["Письмо"][1]
    assert "q=%D0%BD%D0%B0%D0%B1%D0%BE%D1%80" in url
    assert "type=acts" in url
    html = page_of(client, url)
    assert "О&nbsp;наборе в&nbsp;студии" in html.replace("\xa0", "&nbsp;").replace(
        "<mark>наборе</mark>", "наборе"
    )
    assert "1 результат" in html.replace("\xa0", " ")
    assert facets(html)["Приказ"][0] == 2
    taken_off = facets(html)["Письмо"][1]
    assert "kind=" not in taken_off


def test_what_is_left_stands_in_the_order_of_the_search(portal, client):
    portal.act("О кружках и прочем, о чём ещё сказать надо", kind=ActKind.ORDER)
    portal.act("Кружок", kind=ActKind.ORDER)
    titles = found(client, "кружок", type="acts", kind="order")
    assert titles[0] == "Кружок"
    assert len(titles) == 2


def test_nothing_left_is_said_and_taken_off(acts, client):
    html = page_of(client, "/poisk/?q=набор&type=acts&kind=letter&level=regional")
    assert "ничего не подходит под эти условия" in html.replace("\xa0", " ")
    assert "Сбросить всё" in html


def test_unknown_values_and_pages_do_no_harm(acts, client):
    assert (
        client.get(
            "/poisk/?q=набор&type=acts&kind=abracadabra&level=%00&year=x",
            headers={"host": "localhost"},
        ).status_code
        == 200
    )
    answer = client.get(
        "/poisk/?q=набор&type=acts&kind=letter&page=2", headers={"host": "localhost"}
    )
    assert answer.status_code == 404


def test_news_are_narrowed_by_rubric(portal, indexed, client):
    index = make_index(portal.own)
    one, other = (RubricFactory(site=portal.own.site, name=each) for each in ("Конкурсы", "Лето"))
    indexed(make_news(index, "Набор в хор", rubric=one))
    indexed(make_news(index, "Набор в цирк", rubric=other))
    url = facets(page_of(client, "/poisk/?q=набор&type=news"))["Лето"][1]
    html = page_of(client, url)
    assert "цирк" in html
    assert "хор" not in html


@pytest.mark.django_db
def test_every_kind_with_a_list_can_be_counted(two_centres):
    told = [kind for kind in registered() if kind.narrowing]
    assert {kind.name for kind in told} >= {"acts", "news", "organisations", "practices"}
    for kind in told:
        names = [each.name for each in kind.narrowing.definition.facets]
        assert set(names) - set(CARRIED)
        assert list(kind.narrowing.rows(["0"])) == []


def test_numbers_of_the_best_only_say_so(acts, client, monkeypatch):
    words = "Числа – по лучшим результатам"
    assert words not in page_of(client, "/poisk/?q=набор&type=acts").replace("\xa0", " ")
    monkeypatch.setattr("search.engines.RESULTS", Reach(3, 3, 3))
    assert words in page_of(client, "/poisk/?q=набор&type=acts").replace("\xa0", " ")
