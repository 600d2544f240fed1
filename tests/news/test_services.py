"""What stands beside a news item: related ones, links to share by, data for search engines."""

import json
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.models import CentreSettings
from news.models import NewsPage
from news.models.news_page import RelatedNews
from news.sharing import share_links
from tests.factories.media_library import ImageFactory
from tests.factories.news import RubricFactory, make_news

pytestmark = pytest.mark.django_db


@pytest.fixture
def read(client):
    def soup(page):
        return BeautifulSoup(client.get(page.get_url()).content, "html.parser")

    return soup


def related(soup):
    return [each.text for each in soup.select('[aria-labelledby="related-news"] a')]


def choose(page, *chosen):
    page.related_news = [RelatedNews(related=each, sort_order=n) for n, each in enumerate(chosen)]
    page.save_revision().publish()


def test_the_editor_s_choice_keeps_his_order(index, read):
    first, second, page = (make_news(index, title) for title in ("Первая", "Вторая", "Сама"))

    choose(page, second, first)

    assert related(read(page)) == ["Вторая", "Первая"]


def test_without_a_choice_the_latest_of_the_rubric(centre, index, read):
    rubric = RubricFactory(site=centre.site)
    now = timezone.now()
    for day in range(6):
        make_news(index, f"День {day}", rubric=rubric, date=now - timedelta(days=day))
    make_news(index, "Другой рубрики")
    page = make_news(index, "Сама", rubric=rubric)

    assert related(read(page)) == ["День 0", "День 1", "День 2", "День 3"]


def test_what_has_not_come_yet_is_left_out_and_takes_nobody_s_place(centre, index, read):
    rubric = RubricFactory(site=centre.site)
    now = timezone.now()
    page = make_news(index, "Сама", rubric=rubric, date=now)
    for day in range(-2, 5):
        make_news(index, f"День {day}", rubric=rubric, date=now - timedelta(days=day, hours=1))

    assert related(read(page)) == ["День 0", "День 1", "День 2", "День 3"]
    with time_machine.travel(now + timedelta(days=1)):
        assert related(read(page))[0] == "День -1"


def test_items_of_a_rubric_share_one_kept_list(centre, index, client):
    rubric = RubricFactory(site=centre.site)
    first, second = (make_news(index, f"Новость {each}", rubric=rubric) for each in range(2))
    client.get(first.get_url())

    with CaptureQueriesContext(connection) as asked:
        client.get(second.get_url())

    assert not [each for each in asked.captured_queries if "DESC LIMIT" in each["sql"]]


def test_without_either_there_is_no_panel(index, read):
    make_news(index, "Другая")

    assert read(make_news(index)).select('[aria-labelledby="related-news"]') == []


def test_unpublished_ones_are_left_out(index, read):
    gone, page = make_news(index, "Снята"), make_news(index, "Сама")
    choose(page, gone)
    NewsPage.objects.get(pk=gone.pk).unpublish()

    assert related(read(page)) == []


def test_news_of_the_neighbour_cannot_be_chosen(index, other_index):
    foreign, page = make_news(other_index, "Чужая"), make_news(index, "Сама")

    with pytest.raises(ValidationError):
        choose(page, foreign)


def test_news_of_the_neighbour_are_not_shown_even_if_they_got_in(index, other_index, read):
    foreign, page = make_news(other_index, "Чужая"), make_news(index, "Сама")
    RelatedNews.objects.create(page=page, related=foreign)

    assert related(read(page)) == []


def test_links_to_share_are_plain_addresses(index, read):
    soup = read(make_news(index, "Итоги & призы"))

    links = soup.select('[aria-labelledby="share"] a')
    hosts = [urlsplit(each["href"]).netloc for each in links]
    assert hosts == ["vk.com", "connect.ok.ru", ""]
    query = parse_qs(urlsplit(links[0]["href"]).query)
    assert query["url"] == ["http://localhost/novosti/itogi-prizy/"]
    assert query["title"] == ["Итоги & призы"]
    foreign = [each.get("src", "") for each in soup.find_all("script")]
    assert not any(urlsplit(each).netloc for each in foreign)


def test_a_letter_carries_title_and_address():
    letter = share_links("Итоги & призы", "http://localhost/x/?a=1&b=2")[-1]

    query = parse_qs(urlsplit(letter.url).query)
    assert query == {"subject": ["Итоги & призы"], "body": ["http://localhost/x/?a=1&b=2"]}


def graph(soup):
    return json.loads(soup.find("script", type="application/ld+json").text)["@graph"]


def test_search_engines_get_a_news_article(centre, index, read):
    CentreSettings.objects.filter(site=centre.site).update(full_name="МОЦ «Пример»")
    rubric = RubricFactory(site=centre.site, name="Конкурсы")

    article, crumbs = graph(read(make_news(index, "Итоги", rubric=rubric, cover=ImageFactory())))

    assert article["@type"] == "NewsArticle"
    assert article["headline"] == "Итоги"
    assert article["datePublished"].endswith("+03:00")
    assert article["dateModified"]
    assert article["articleSection"] == "Конкурсы"
    assert article["publisher"] == {"@type": "Organization", "name": "МОЦ «Пример»"}
    assert "/media/images/" in article["image"]
    assert article["image"].startswith("http://")
    assert [each["name"] for each in crumbs["itemListElement"]][1:] == ["Новости", "Итоги"]


def test_a_closing_tag_in_a_title_stays_a_title(index, read):
    article = graph(read(make_news(index, "Тег </script><b>")))[0]

    assert article["headline"] == "Тег </script><b>"
