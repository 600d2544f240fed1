"""News among the results of the search."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from news.search_kinds import news_details
from tests.factories.news import make_index, make_news

pytestmark = pytest.mark.django_db
DAY = datetime(2026, 3, 8, 9, tzinfo=ZoneInfo("Europe/Moscow"))


@pytest.fixture
def item(two_centres):
    """A news item of an earlier day, published today."""
    return make_news(make_index(two_centres.own), slug="vosmoe-marta", date=DAY)


def test_a_result_bears_the_day_of_the_news(item, rf):
    details = news_details([item], rf.get("/", headers={"host": "localhost"}))[item.pk]

    assert details.date == DAY
    assert details.url == "/novosti/vosmoe-marta/"


def test_one_query_for_all_days(item, rf, django_assert_num_queries):
    request = rf.get("/", headers={"host": "localhost"})
    news_details([item], request)  # the address of the centre is known from now on

    with django_assert_num_queries(1):
        news_details([item], request)
