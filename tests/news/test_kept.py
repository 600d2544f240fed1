"""What a list of news keeps between requests: its numbers, until the centre's content changes."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.utils import timezone

from core.caching import stamp
from news.models import NewsPage
from tests.factories.news import RubricFactory, make_news

pytestmark = pytest.mark.django_db


@pytest.fixture
def rubric(centre):
    return RubricFactory(site=centre.site, name="Конкурсы", slug="konkursy")


@pytest.fixture
def news(index, other_index, rubric):
    """Two news of the centre with one rubric; every centre has a stamp."""
    pages = [make_news(index, title, rubric=rubric) for title in ("Первая", "Вторая")]
    stamp.bump(None)
    connection.run_on_commit.clear()
    return pages


@pytest.fixture
def read(client):
    """Read an address of the list: its number, rubrics and archive, as they stand there."""

    def numbers(address="/novosti/", host="localhost"):
        soup = BeautifulSoup(client.get(address, headers={"host": host}).content, "html.parser")
        chips = [each.text.split() for each in soup.select(".chips a")]
        return soup.select_one(".results-bar__n").text, chips

    return numbers


def take_off(page):
    """Unpublish past every signal: whoever sees it has asked the database."""
    NewsPage.objects.filter(pk=page.pk).update(live=False)


def test_a_whole_list_of_many_news_costs_four_queries(news, client, django_assert_max_num_queries):
    client.get("/novosti/")

    with django_assert_max_num_queries(4):
        client.get("/novosti/?page=1")


def test_numbers_are_kept_and_rows_are_not(news, read, client):
    before = read()
    take_off(news[0])

    assert read() == before
    assert before[0] == "2 новости"
    assert "Первая" not in client.get("/novosti/").content.decode()


def test_a_new_stamp_counts_anew(news, centre, read):
    read()
    take_off(news[0])
    stamp.bump(centre.site.pk)

    number, chips = read()
    assert number == "1 новость"
    assert ["Конкурсы", "1"] in chips
    assert [str(timezone.localdate().year), "1"] in chips


def test_publishing_counts_anew_by_itself(index, news, read, django_capture_on_commit_callbacks):
    read()
    with django_capture_on_commit_callbacks(execute=True):
        make_news(index, "Третья")

    assert read()[0] == "3 новости"


@pytest.mark.parametrize("address", ["?rubric=konkursy", "?q=новость", "{year}/"])
def test_a_narrowed_list_is_counted_every_time(index, read, rubric, address):
    page = make_news(index, "Новость", rubric=rubric)
    make_news(index, "Другая новость", rubric=rubric)
    stamp.bump(None)
    address = "/novosti/" + address.format(year=timezone.localdate().year)
    assert read(address)[0] == "2 новости"
    take_off(page)

    assert read(address)[0] == "1 новость"


def test_the_neighbour_s_numbers_are_his_own(news, other_index, read):
    make_news(other_index, "Соседская")

    for _each in range(2):
        assert read()[0] == "2 новости"
        assert read(host="tver.localhost")[0] == "1 новость"


def test_somebody_logged_in_gets_no_kept_number(news, centre, client, read):
    read()
    take_off(news[0])
    client.force_login(centre.person())

    assert read()[0] == "1 новость"


def test_numbers_seen_by_somebody_logged_in_are_not_kept(news, centre, client, read):
    client.force_login(centre.person())
    read()
    take_off(news[0])
    client.logout()

    assert read()[0] == "1 новость"


def test_a_renamed_rubric_shows_at_once(
    news, rubric, client, read, django_capture_on_commit_callbacks
):
    known = client.get("/novosti/")["ETag"]
    with django_capture_on_commit_callbacks(execute=True):
        rubric.name = "Победы"
        rubric.save()

    assert client.get("/novosti/", headers={"if-none-match": known}).status_code == 200
    assert ["Победы", "2"] in read()[1]


@pytest.fixture
def titles(client):
    def rows():
        soup = BeautifulSoup(client.get("/novosti/").content, "html.parser")
        return [each.text for each in soup.select(".news-row h3")]

    return rows


def test_a_pin_counts_from_its_change_on(news, titles, django_capture_on_commit_callbacks):
    assert titles() == ["Вторая", "Первая"]
    page = NewsPage.objects.get(pk=news[0].pk)
    with django_capture_on_commit_callbacks(execute=True):
        page.pinned_until = timezone.localdate()
        page.save_revision().publish()

    assert titles() == ["Первая", "Вторая"]


def test_a_kept_pin_ends_by_its_day(news, titles, travel):
    NewsPage.objects.filter(pk=news[0].pk).update(pinned_until=timezone.localdate())
    stamp.bump(None)
    assert titles() == ["Первая", "Вторая"]
    travel(days=1)

    assert titles() == ["Вторая", "Первая"]


@pytest.mark.parametrize("last_pin", ["none", "over", "today"])
def test_the_order_is_one_whether_or_not_pins_are_known(index, last_pin):
    today = timezone.localdate()
    pins = {"none": None, "over": today - timedelta(days=1), "today": today}
    for number in range(4):
        make_news(
            index,
            f"Новость {number}",
            date=timezone.now() - timedelta(hours=number),
            pinned_until=pins[last_pin] if number == 2 else None,
        )
    news = NewsPage.objects.descendant_of(index)

    assert news.last_pin() == pins[last_pin]
    assert list(news.newest_first(last_pin=news.last_pin())) == list(news.newest_first())
