"""News in English: a list, feeds and rubrics of their own."""

import feedparser
import pytest

from news.models.news_page import NewsPhoto
from tests.factories.languages import speak, translate, translate_front
from tests.factories.media_library import ImageFactory
from tests.factories.news import RubricFactory, make_news

pytestmark = pytest.mark.django_db
FEEDS = ["rss/", "atom/"]


@pytest.fixture
def rubric(centre):
    return RubricFactory(
        site=centre.site, name="Запись", slug="zapis", translations={"en": {"name": "Enrolment"}}
    )


@pytest.fixture
def news(centre, index, rubric):
    """Two items, one of them in English too."""
    speak(centre, "en", short_name="Example")
    translate_front(centre)
    make_news(index, "Только по-русски", rubric=rubric)
    item = make_news(index, "Запись открыта", rubric=rubric)
    translate(index, title="News")
    return translate(item, title="Enrolment is open", lead="Until the end of the month.")


def text(client, path):
    response = client.get(path, headers={"host": "localhost"})
    assert response.status_code == 200
    return response.text


def test_a_list_keeps_to_its_language(client, news):
    russian, english = text(client, "/novosti/"), text(client, "/en/novosti/")

    assert "Запись открыта" in russian
    assert "Enrolment is open" not in russian
    assert "Enrolment is open" in english
    assert "Только по-русски" not in english


def test_facets_count_and_call_in_their_language(client, news):
    english = client.get("/en/novosti/", headers={"host": "localhost"})

    facet = english.context["rubrics"]
    assert [(each.label, each.count) for each in facet.options] == [("Enrolment", 1)]


@pytest.mark.parametrize("feed", FEEDS)
def test_feeds_keep_to_their_language(client, news, feed):
    russian = feedparser.parse(text(client, f"/novosti/{feed}"))
    english = feedparser.parse(text(client, f"/en/novosti/{feed}"))

    assert {each.title for each in russian.entries} == {"Запись открыта", "Только по-русски"}
    assert [each.title for each in english.entries] == ["Enrolment is open"]
    assert (russian.feed.language, english.feed.language) == ("ru", "en")
    assert english.entries[0].link.startswith("http://localhost/en/novosti/")


def test_the_json_feed_keeps_to_its_language(client, news):
    response = client.get("/en/novosti/feed.json", headers={"host": "localhost"})

    assert [each["title"] for each in response.json()["items"]] == ["Enrolment is open"]
    assert response.json()["language"] == "en"


def test_the_feed_of_a_rubric_has_its_english_name(client, news):
    feed = feedparser.parse(text(client, "/en/novosti/rubrika/zapis/rss/"))

    assert [each.title for each in feed.entries] == ["Enrolment is open"]
    assert "Enrolment" in feed.feed.title


def test_an_item_names_its_rubric_in_english(client, news):
    assert ">Enrolment</a>" in text(client, news.get_url())


def test_a_rubric_without_a_translation_is_marked_as_russian(client, news, rubric):
    rubric.translations = {}
    rubric.save()

    assert '<span lang="ru" class="badge">Запись</span>' in text(client, "/en/novosti/")


def test_the_news_of_a_language_that_is_off_are_in_no_site_map(client, centre, news):
    assert "Enrolment is open" in text(client, "/news-sitemap.xml")

    speak(centre)

    assert "Enrolment is open" not in text(client, "/news-sitemap.xml")


def test_captions_of_photos_are_translated_with_the_page(index, centre):
    speak(centre, "en")
    translate_front(centre)
    item = make_news(index, "Фото")
    item.photos = [NewsPhoto(image=ImageFactory(), caption="Старт")]
    item.save_revision().publish()
    item.refresh_from_db()

    made = translate(item, title="Photos")

    photo = made.photos.get()
    assert photo.locale.language_code == "en"
    assert photo.translation_key == item.photos.get().translation_key


def test_months_are_written_as_their_language_does(client, news):
    year, month = news.date.year, news.date.month

    assert f"{news.date:%B} {year}" in text(client, f"/en/novosti/{year}/{month}/")
