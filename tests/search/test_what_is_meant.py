"""What readers type is understood by the words of the centre's own texts."""

import re

import pytest

from search.engine import Reach

from .conftest import text
from .test_site_search import found, page_of


@pytest.fixture
def texts(portal):
    """A centre with some pages."""
    portal.page("Робототехника для начинающих")
    portal.page("Шахматный клуб")
    portal.page("Приём в объединения")
    return portal


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("hj,jnjnt[ybrf", "Робототехника для начинающих"),
        ("робототехинка", "Робототехника для начинающих"),
        ("robototehnika", "Робототехника для начинающих"),
        ("робото", "Робототехника для начинающих"),
        ("шахматныйклуб", "Шахматный клуб"),
        ("шахматами", "Шахматный клуб"),
        ("прием", "Приём в объединения"),
        ("приемом", "Приём в объединения"),
    ],
)
def test_mistyped_and_unfinished_words_are_found(texts, client, typed, title):
    assert found(client, typed)[0] == title


def test_what_was_changed_is_told_with_a_way_back(texts, client):
    html = page_of(client, "/poisk/?q=робототехинка")
    assert "Показаны результаты по запросу «<b>робототехника</b>»" in html
    link = re.search(r'href="(/poisk/\?exact=1[^"]*)"', html)[1].replace("&amp;", "&")

    exact = page_of(client, link)

    assert "Показаны результаты" not in exact
    assert "Ничего не нашлось" in exact


def test_exact_search_keeps_its_sign_on_further_pages_and_tabs(texts, client):
    for number in range(12):
        texts.page(f"Сад {number}")
    html = page_of(client, "/poisk/?q=сад&exact=1")
    assert 'href="/poisk/?exact=1&amp;page=2&amp;q=%D1%81%D0%B0%D0%B4"' in html


def test_a_word_that_exists_is_not_corrected(texts, client):
    texts.page("Проём")
    html = page_of(client, "/poisk/?q=проем")
    assert found(client, "проем") == ["Проём"]
    assert "Показаны результаты" not in html


def test_words_of_another_centre_and_of_drafts_are_not_offered(texts, client):
    texts.page("Авиамоделирование", centre=texts.other)
    texts.page("Картинг", live=False)
    for typed in ("авиамоделирвание", "картниг", "картин"):
        assert found(client, typed) == []
    assert found(client, "авиамоделирвание", host="tver.localhost") == ["Авиамоделирование"]


def test_a_published_draft_becomes_known(texts, client, indexed):
    page = texts.page("Картинг", live=False)
    page.live = True
    page.save()
    indexed(page)
    assert found(client, "картниг") == ["Картинг"]


def test_minus_takes_out_and_quotes_demand(texts, client):
    texts.page("Робототехника и шахматы")
    assert found(client, "робототехника -шахматы") == ["Робототехника для начинающих"]
    assert found(client, '"для начинающих"') == ["Робототехника для начинающих"]
    assert found(client, '"начинающих робототехника"', exact=1) == []


def test_words_in_quotes_that_stand_nowhere_so_are_looked_for_apart(texts, client):
    query = '"начинающих робототехника"'
    assert found(client, query) == ["Робототехника для начинающих"]
    assert "data-no-exact" in page_of(client, f"/poisk/?q={query}")


def test_texts_with_some_of_the_words_say_so(texts, client):
    html = page_of(client, "/poisk/?q=шахматный турнир космос орбита")
    assert "data-no-exact" in html
    assert found(client, "шахматный турнир космос орбита") == ["Шахматный клуб"]
    assert "data-no-exact" not in page_of(client, "/poisk/?q=шахматный клуб")


def test_titles_come_before_mentions_and_rare_words_decide(texts, client):
    texts.page("Прочее", body=text("Шахматный кружок, шахматный турнир, клуб, дом"))
    for number in range(6):
        texts.page(f"Клуб {number}")
    assert found(client, "шахматный клуб")[:2] == ["Шахматный клуб", "Прочее"]


def test_a_title_that_begins_as_typed_is_first(texts, client):
    texts.page("Программы клуба: шахматный день, шахматный кружок, шахматный сад")
    texts.page("Шахматный")
    assert found(client, "шахматный")[0] == "Шахматный"


@pytest.mark.parametrize(
    "typed",
    [
        "а" * 10_000,
        "   ",
        "🙂🙂",
        '"""«»',
        "%",
        "\x00",
        "(((",
        ".*?[a-z]{999}",
        "' OR 1=1; --",
        "a\\",
        ":*",
        "и",
        "-шахматы",
        "c++ & | ! <->",
    ],
)
def test_odd_queries_are_answered_calmly(texts, client, typed):
    response = client.get("/poisk/", {"q": typed}, headers={"host": "localhost"})
    assert response.status_code == 200
    suggested = client.get("/poisk/podskazki/", {"q": typed}, headers={"host": "localhost"})
    assert suggested.status_code == 200


def test_only_so_many_are_compared_and_the_page_says_so(texts, client, monkeypatch):
    monkeypatch.setattr("search.engines.RESULTS", Reach(3, 3, 3))
    monkeypatch.setattr("search.postgres.scoring.ENOUGH", 3)
    for number in range(5):
        texts.page(f"Прочее {number}", body=text("кружок"))
    texts.page("Кружок")
    html = page_of(client, "/poisk/?q=кружок")
    assert "найдено много, показаны лучшие 3 ответа" in html
    assert found(client, "кружок")[0] == "Кружок"
