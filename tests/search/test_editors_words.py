"""Synonyms, recommendations and the log of queries on the search page."""

import re

from search.models import SearchedQuery
from tests.factories.search import make_pick, make_query, make_synonyms

READER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


def page_of(client, host="localhost", address="127.0.0.1", **params):
    headers = {"host": host, "user-agent": READER}
    response = client.get("/poisk/", params, headers=headers, REMOTE_ADDR=address)
    return response.content.decode()


def test_synonyms_of_the_centre_find_what_is_called_otherwise(portal, client):
    portal.page("Расписание творческих мастерских")
    portal.page("Расписание творческих мастерских", centre=portal.other)
    make_synonyms(portal.own.site, "кружок", "творческая мастерская")

    own, other = page_of(client, q="кружки"), page_of(client, "tver.localhost", q="кружки")

    assert "мастерских" in own
    assert "data-no-exact" not in own
    assert "мастерских" not in other


def test_recommendations_stand_above_the_results_of_the_first_page(portal, client):
    for number in range(11):
        portal.page(f"Лагерь {number}")
    make_pick(portal.own.site, "лагеря", title="Сначала сюда")

    first, second = page_of(client, q="лагерь"), page_of(client, q="лагерь", page=2)

    assert first.index("Рекомендуем") < first.index("Сначала") < first.index("data-clicks")
    assert "Рекомендуем" not in second
    assert "Сначала сюда" not in page_of(client, "tver.localhost", q="лагерь")


def test_a_recommendation_helps_where_nothing_is_found(portal, client):
    make_pick(portal.own.site, "орнитоптер", title="Кружок авиамоделей")

    html = page_of(client, q="орнитоптеры")

    assert "Кружок авиамоделей" in html
    assert "data-clicks" not in html


def test_what_others_look_for_is_offered_where_nothing_is_found(portal, client):
    make_query(portal.own.site, "летний лагерь", asked=9, found=3)
    portal.page("Лагерь")

    assert "?q=%D0%BB%D0%B5%D1%82%D0%BD%D0%B8%D0%B9%20" in page_of(client, q="орнитоптер")
    assert "Часто ищут" in page_of(client)
    assert "Часто ищут" not in page_of(client, q="лагерь")
    assert "Часто ищут" not in page_of(client, "tver.localhost", q="орнитоптер")


class TestCounting:
    """A search of a reader is counted, his click told with its place."""

    def test_a_search_is_counted(self, portal, client):
        portal.page("Лагерь")
        page_of(client, q="Лагеря")
        page_of(client, q="орнитоптер")
        page_of(client, q="орнитоптер", type="news")
        page_of(client)

        rows = SearchedQuery.objects.order_by("query")
        assert list(rows.values_list("query", "asked", "found")) == [
            ("лагеря", 1, 1),
            ("орнитоптер", 1, 0),
        ]

    def test_the_page_tells_where_a_click_is_counted(self, portal, client):
        for number in range(11):
            portal.page(f"Лагерь {number}")

        first, second = page_of(client, q='лагерь "'), page_of(client, q="лагерь", page=2)

        mark = re.search(r'data-clicks="([^"]+)" data-query="([^"]+)" data-first="(\d+)"', first)
        assert mark.groups() == ("/poisk/klik/", "лагерь &quot;", "1")
        assert 'data-first="11"' in second
        assert "js/search-clicks" in first

    def test_an_address_that_asks_too_often_is_stopped(self, portal, client, settings):
        settings.SEARCH_RATE_LIMIT = 2
        pages = [page_of(client, address="203.0.113.5", q="лагерь") for _ in range(3)]

        assert "Слишком много запросов" not in pages[1]
        assert "Слишком много запросов" in pages[2]
        assert SearchedQuery.objects.get().asked == 2
