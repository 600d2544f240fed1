"""The latest news as other pages show them."""

from datetime import timedelta

import pytest
from django.utils import timezone

from core import page_sources
from tests.factories.news import RubricFactory, make_news

pytestmark = pytest.mark.django_db


@pytest.fixture
def latest(rf, centre):
    def names(count=4):
        lines = page_sources.get("news").latest(centre.site, rf.get("/"), count)
        return [each.title for each in lines]

    return names


def test_the_newest_of_the_front_page(index, other_index, latest):
    today, now = timezone.localdate(), timezone.now()
    make_news(index, "Старая", date=now - timedelta(days=3))
    make_news(index, "Новая")
    make_news(index, "Закреплена", date=now - timedelta(days=9), pinned_until=today)
    make_news(index, "Снята с главной", off_front_from=today)
    make_news(other_index, "Соседская")

    assert latest() == ["Закреплена", "Новая", "Старая"]
    assert latest(1) == ["Закреплена"]


def test_a_line_says_all_that_a_block_shows(rf, centre, index):
    rubric = RubricFactory(site=centre.site, name="Конкурсы")
    page = make_news(index, "Итоги", rubric=rubric)

    (line,) = page_sources.get("news").latest(centre.site, rf.get("/"), 1)

    assert (line.url, line.when, line.label) == ("/novosti/itogi/", page.date, "Конкурсы")
    assert line.text == page.lead


def test_three_queries_whatever_the_number(index, latest, django_assert_max_num_queries):
    for number in range(5):
        make_news(index, f"Новость {number}")
    latest()

    with django_assert_max_num_queries(3):
        found = latest()

    assert found == [f"Новость {number}" for number in (4, 3, 2, 1)]
