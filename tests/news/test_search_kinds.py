"""News among the results of the search."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from news.search_kinds import news_details
from tests.factories.news import make_index, make_news

pytestmark = pytest.mark.django_db
DAY = datetime(2026, 3, 8, 9, tzinfo=ZoneInfo("Europe/Moscow"))


@pytest.fixture
def items(two_centres):
    """Keys of news of earlier days, published today."""
    index = make_index(two_centres.own)
    pages = [
        make_news(index, slug=slug, date=DAY.replace(day=day))
        for day, slug in ((7, "sedmoe-marta"), (8, "vosmoe-marta"))
    ]
    return [str(each.pk) for each in pages]


def test_a_result_bears_the_day_of_the_news(items, rf):
    details = news_details(items, rf.get("/", headers={"host": "localhost"}))

    assert [(details[int(key)].date, details[int(key)].url) for key in items] == [
        (DAY.replace(day=7), "/novosti/sedmoe-marta/"),
        (DAY, "/novosti/vosmoe-marta/"),
    ]


def test_one_query_for_all_pages_and_one_for_all_days(items, rf, django_assert_num_queries):
    request = rf.get("/", headers={"host": "localhost"})
    news_details(items, request)  # the address of the centre is known from now on

    with django_assert_num_queries(2):
        news_details(items, request)
