"""The log of queries: what is counted, what never is, what is often looked for."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.core.cache import cache
from django.core.signals import request_finished
from django.db import DatabaseError, close_old_connections
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils import timezone

from search import journal
from search.journal import clicked, frequent, kept_form, note, note_after
from search.models import SearchedQuery
from search.tasks import forget_queries
from search.understanding import Understanding
from tests.factories.search import make_query

READER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


def rows():
    """Return what is kept, without the day."""
    return list(
        SearchedQuery.objects.order_by("query").values_list(
            "query", "language", "asked", "found", "is_changed", "is_weak"
        )
    )


class TestKeptForm:
    """Nothing that may be about a person, nothing endless."""

    @pytest.mark.parametrize(
        ("typed", "kept"),
        [
            ("  Приём в\tКРУЖОК ", "прием в кружок"),
            ("приказ 419-рп", "приказ 419-рп"),
            ("1 сентября 2026", "1 сентября 2026"),
            ("hj,jn", "hj,jn"),
            ("3D", "3d"),
            ("00𗀀 иванов", "00𗀀 иванов"),  # letters without a name
            ("школа имени Пушкина", "школа имени пушкина"),
            ("основной церковной духовной", "основной церковной духовной"),
        ],
    )
    def test_is_folded(self, typed, kept):
        assert kept_form(typed) == kept

    @pytest.mark.parametrize(
        "typed",
        [
            "ivanova@example.ru",
            "+7 999 123-45-67",
            "8(4822)123456",
            "112-233-445 95",
            "12.03.2015",
            "Маша Иванова 7 лет",
            "иванова мария",
            "Пётр Ильич",
            "методист Сергеева Анна",
            "слово " * 20,
            "!!! ???",
            "",
        ],
    )
    def test_what_is_not_kept(self, typed):
        assert kept_form(typed) == ""


class TestCounting:
    """One row a day, centre, language and query."""

    def test_the_same_query_is_one_row_that_knows_the_last_answer(self, two_centres):
        site = two_centres.own.site
        note(site, "ru", Understanding(text="Робот"), 0)
        note(site, "ru", Understanding(text="робот ", read="роботы"), 3, is_weak=True)
        note(site, "en", Understanding(text="робот"), 1)
        note(two_centres.other.site, "ru", Understanding(text="робот"), 1)

        own = SearchedQuery.objects.for_site(site)
        assert own.count() == 2
        assert rows()[0] == ("робот", "ru", 2, 3, True, True)

    def test_another_day_is_another_row(self, two_centres, travel):
        note(two_centres.own.site, "ru", Understanding(text="робот"), 1)
        travel(days=1)
        note(two_centres.own.site, "ru", Understanding(text="робот"), 1)

        assert [each[2] for each in rows()] == [1, 1]

    def test_a_failure_harms_nobody_and_tells_no_query(self, two_centres, monkeypatch, caplog):
        def fail(*_args, **_more):
            raise DatabaseError("Key (query)=(тайна)")

        monkeypatch.setattr(SearchedQuery, "count", fail)

        note(two_centres.own.site, "ru", Understanding(text="тайна"), 1)

        assert "DatabaseError" in caplog.text
        assert "тайна" not in caplog.text

    def test_nothing_tells_who_asked(self):
        assert {each.name for each in SearchedQuery._meta.fields} == {
            *("id", "site", "language", "day", "query", "asked", "found"),
            *("is_changed", "is_weak", "clicks", "positions"),
        }


class TestAfterTheAnswer:
    """Counted when the answer is sent; readers only."""

    @pytest.fixture(autouse=True)
    def _connection_stays(self, two_centres):
        request_finished.disconnect(close_old_connections)
        yield
        request_finished.connect(close_old_connections)

    def ask(self, path="/poisk/?q=робот", agent=READER, method="get", **headers):
        headers = {"host": "localhost", "user-agent": agent, **headers}
        request = getattr(RequestFactory(), method)(path, headers=headers)
        response = HttpResponse("")
        note_after(response, request, Understanding(text="робот"), 2)
        before = len(rows())
        response.close()
        return before, len(rows())

    def test_a_reader_is_counted_once_the_answer_is_closed(self, two_centres):
        assert self.ask() == (0, 1)

    @pytest.mark.parametrize(
        "agent", ["", "Mozilla/5.0 (compatible; YandexBot/3.0)", "curl/8.5", "python-requests/2"]
    )
    def test_robots_are_not(self, two_centres, agent):
        assert self.ask(agent=agent) == (0, 0)

    def test_further_pages_posts_and_pages_fetched_ahead_are_not(self, two_centres):
        for more in ("page=2", "type=news", "exact=1"):
            assert self.ask(f"/poisk/?q=робот&{more}") == (0, 0)
        assert self.ask(method="head") == (0, 0)
        assert self.ask(**{"sec-purpose": "prefetch;prerender"}) == (0, 0)
        assert self.ask("/poisk/?q=робот") == (0, 1)

    def test_people_who_are_logged_in_are_not(self, two_centres):
        cookie = f"{settings.SESSION_COOKIE_NAME}=abc"

        assert self.ask(cookie=cookie) == (0, 0)

    def test_the_answer_is_closed_even_where_counting_fails(self, two_centres, monkeypatch):
        def fail(*_args, **_more):
            raise ValueError("boom")

        monkeypatch.setattr(journal, "note", fail)
        request = RequestFactory().get(
            "/poisk/?q=робот", headers={"host": "localhost", "user-agent": READER}
        )
        response = HttpResponse("")
        note_after(response, request, Understanding(text="робот"), 2)

        with pytest.raises(ValueError, match="boom"):
            response.close()
        assert response.closed


class TestClicks:
    """Told by browsers: the query and the place of the result."""

    def post(self, client, q="Робот", position="3", host="localhost", **headers):
        headers = {"host": host, "origin": f"http://{host}", **headers}
        data = {"q": q, "position": position}
        return client.post("/poisk/klik/", data, headers=headers).status_code

    @pytest.fixture
    def row(self, two_centres):
        return make_query(two_centres.own.site, "робот", found=9)

    def said(self, row):
        row.refresh_from_db()
        return row.clicks, row.positions

    def test_are_counted_with_their_places(self, row, client):
        assert [self.post(client), self.post(client, position="1")] == [204, 204]
        assert self.said(row) == (2, 4)

    @pytest.mark.parametrize("position", ["0", "51", "-1", "x", "", "²", "9" * 5000])
    def test_other_places_are_refused(self, row, client, position):
        assert self.post(client, position=position) == 400
        assert self.said(row) == (0, 0)

    def test_of_other_sites_are_refused(self, row, client):
        assert self.post(client, origin="https://example.ru") == 403
        assert self.post(client, origin="") == 403
        assert client.get("/poisk/klik/", headers={"host": "localhost"}).status_code == 405
        assert self.said(row) == (0, 0)

    def test_count_in_their_own_centre_and_language_only(self, row, two_centres, client):
        assert self.post(client, host="tver.localhost") == 204
        assert self.post(client, q="никто не искал") == 204
        assert not clicked(two_centres.own.site, "en", "робот", 1)
        assert self.said(row) == (0, 0)
        assert SearchedQuery.objects.count() == 1

    def test_after_midnight_belong_to_the_evening(self, two_centres):
        site, today = two_centres.own.site, timezone.localdate()
        make_query(site, "робот", today - timedelta(days=2))
        late = make_query(site, "робот", today - timedelta(days=1))

        assert clicked(site, "ru", "робот", 2)
        assert self.said(late) == (1, 2)

    def test_leave_no_cookie(self, row, client):
        self.post(client)

        assert not client.cookies


class TestFrequent:
    """«Часто ищут»: nothing that a single reader typed, nothing that the portal does not say."""

    def test_what_many_look_for_and_find(self, two_centres):
        site, today = two_centres.own.site, timezone.localdate()
        make_query(site, "сертификат", asked=5, found=1)
        make_query(site, "редкое", asked=4, found=1)
        for days in range(3):
            make_query(site, "лагерь", today - timedelta(days=days), asked=3, found=1)
        make_query(site, "пусто", asked=50, found=0)
        make_query(site, "похожее", asked=50, found=9, is_weak=True)
        make_query(site, "исправлено", asked=50, found=9, is_changed=True)
        make_query(site, "давно", today - timedelta(days=40), asked=50, found=9)
        make_query(site, "english", asked=50, found=9, language="en")
        make_query(two_centres.other.site, "чужое", asked=50, found=9)

        assert frequent(site, "ru") == ["лагерь", "сертификат"]
        assert frequent(site, "ru", 1) == ["лагерь"]
        assert frequent(site, "en") == ["english"]

    def test_is_asked_once_an_hour(self, two_centres, django_assert_num_queries):
        site = two_centres.own.site
        make_query(site, "лагерь", asked=5, found=1)
        frequent(site, "ru")

        with django_assert_num_queries(0):
            assert frequent(site, "ru") == ["лагерь"]
        SearchedQuery.objects.all().delete()
        cache.clear()
        assert frequent(site, "ru") == []


def test_old_rows_are_erased_every_night(two_centres):
    site, today = two_centres.own.site, timezone.localdate()
    make_query(site, "давно", today - timedelta(days=settings.SEARCH_LOG_DAYS + 1))
    make_query(site, "ещё нет", today - timedelta(days=settings.SEARCH_LOG_DAYS))

    forget_queries()

    assert [each[0] for each in rows()] == ["ещё нет"]
