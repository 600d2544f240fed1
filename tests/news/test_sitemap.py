"""News for robots of news search."""

from datetime import timedelta

import pytest
from defusedxml import ElementTree
from django.utils import timezone

from tests.factories.news import make_news

pytestmark = pytest.mark.django_db

NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "n": "http://www.google.com/schemas/sitemap-news/0.9",
}


@pytest.fixture
def urls(client):
    def read(host="localhost"):
        response = client.get("/news-sitemap.xml", headers={"host": host})
        assert response["Content-Type"].startswith("application/xml")
        return ElementTree.fromstring(response.content).findall("s:url", NAMES)

    return read


def test_news_of_two_days_with_all_that_the_protocol_asks(index, urls):
    now = timezone.now()
    make_news(index, "Свежая & важная")
    make_news(index, "Старая", date=now - timedelta(days=2, minutes=1))
    make_news(index, "Черновик", live=False)

    (url,) = urls()

    assert url.findtext("s:loc", None, NAMES) == "http://localhost/novosti/svezhaya-vazhnaya/"
    news = url.find("n:news", NAMES)
    assert news.findtext("n:title", None, NAMES) == "Свежая & важная"
    assert news.findtext("n:publication/n:name", None, NAMES) == "Центр Пример"
    assert news.findtext("n:publication/n:language", None, NAMES) == "ru"
    assert news.findtext("n:publication_date", None, NAMES).endswith("+03:00")


def test_each_centre_has_its_own(index, other_index, urls):
    make_news(other_index, "Соседская")

    assert urls() == []
    (url,) = urls("tver.localhost")
    assert url.findtext("s:loc", None, NAMES).startswith("http://tver.localhost/")


def test_robots_are_told(client, two_centres):
    lines = client.get("/robots.txt", headers={"host": "localhost"}).content.decode().splitlines()

    assert "Sitemap: http://localhost/news-sitemap.xml" in lines
    assert "Sitemap: http://localhost/sitemap.xml" in lines


def test_a_host_without_a_centre_has_none(client, db):
    from wagtail.models import Site

    Site.objects.all().delete()

    assert client.get("/news-sitemap.xml").status_code == 404


def test_it_costs_little(index, urls, django_assert_max_num_queries):
    for number in range(10):
        make_news(index, f"Новость {number}")
    urls()

    with django_assert_max_num_queries(12):
        assert len(urls()) == 10


def test_a_new_line_pasted_from_word_breaks_nothing(index, urls):
    make_news(index, "Первая\x0bстрока")

    (url,) = urls()

    assert url.findtext("n:news/n:title", None, NAMES) == "Первая строка"
