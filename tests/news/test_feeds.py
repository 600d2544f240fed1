"""RSS, Atom and JSON Feed by the words of their specifications."""

import json
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

import feedparser
import pytest
from bs4 import BeautifulSoup
from defusedxml import ElementTree
from django.utils import timezone

from news.models import NewsPage
from tests.factories.media_library import ImageFactory
from tests.factories.news import RubricFactory, make_news
from vocabularies.models import Term

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
XML_FEEDS = ["rss", "atom"]


@pytest.fixture
def rubric(centre):
    return RubricFactory(site=centre.site, name="Конкурсы", slug="konkursy")


@pytest.fixture
def item(index, rubric):
    return make_news(index, "Итоги & призы «Весны»", rubric=rubric, cover=ImageFactory())


@pytest.fixture
def content(client):
    def get(path, host="localhost"):
        response = client.get(f"/novosti/{path}", headers={"host": host})
        assert response.status_code == 200
        return response.content

    return get


@pytest.mark.parametrize(
    ("path", "media_type"),
    [
        ("rss/", "application/rss+xml; charset=utf-8"),
        ("atom/", "application/atom+xml; charset=utf-8"),
        ("feed.json", "application/feed+json; charset=utf-8"),
    ],
)
def test_the_media_type_is_the_registered_one(client, item, path, media_type):
    assert client.get(f"/novosti/{path}")["Content-Type"] == media_type


@pytest.mark.parametrize("form", XML_FEEDS)
def test_feedparser_has_nothing_to_complain_of(item, content, form):
    feed = feedparser.parse(content(f"{form}/"))

    assert not feed.bozo
    assert feed.feed.title == "Новости: Центр Пример"
    assert feed.feed.link == "http://localhost/novosti/"
    assert feed.feed.language == "ru"
    (entry,) = feed.entries
    assert entry.title == "Итоги & призы «Весны»"
    assert entry.link == "http://localhost/novosti/itogi-prizy-vesny/"
    assert entry.id == item.translation_key.urn
    assert entry.summary == "Запись идёт до конца месяца."
    assert entry.published_parsed[:5] == item.date.utctimetuple()[:5]
    assert [tag.term for tag in entry.tags] == ["Конкурсы"]


def test_rss_has_what_its_specification_asks(item, content):
    channel = ElementTree.fromstring(content("rss/")).find("channel")

    assert all(channel.findtext(name) for name in ("title", "link", "description"))
    assert channel.find(f"{ATOM}link").attrib == {
        "rel": "self",
        "href": "http://localhost/novosti/rss/",
    }
    entry = channel.find("item")
    assert entry.find("guid").attrib == {"isPermaLink": "false"}
    assert parsedate_to_datetime(entry.findtext("pubDate")).tzinfo is not None


def test_atom_has_what_its_specification_asks(item, content):
    feed = ElementTree.fromstring(content("atom/"))

    for node in (feed, feed.find(f"{ATOM}entry")):
        assert node.findtext(f"{ATOM}id")
        assert node.findtext(f"{ATOM}title")
        assert datetime.fromisoformat(node.findtext(f"{ATOM}updated")).tzinfo
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    assert any(each.get("rel") == "self" for each in feed.findall(f"{ATOM}link"))


def test_json_feed_has_what_its_specification_asks(item, content):
    feed = json.loads(content("feed.json"))

    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["home_page_url"] == "http://localhost/novosti/"
    assert feed["feed_url"] == "http://localhost/novosti/feed.json"
    (entry,) = feed["items"]
    assert entry["id"] == item.translation_key.urn
    assert entry["url"].startswith("http://localhost/novosti/")
    assert entry["content_text"]
    assert entry["tags"] == ["Конкурсы"]
    assert datetime.fromisoformat(entry["date_published"]).tzinfo


def test_a_cover_is_enclosed(client, item, content):
    (entry,) = feedparser.parse(content("rss/")).entries

    (cover,) = entry.enclosures
    assert cover.type == "image/jpeg"
    assert client.get(cover.href).getvalue().__len__() == int(cover.length)


def test_a_new_address_keeps_the_id(item, content):
    before = feedparser.parse(content("atom/")).entries[0].id
    page = NewsPage.objects.get(pk=item.pk)
    page.slug = "drugoy-adres"
    page.save_revision().publish()

    (entry,) = feedparser.parse(content("atom/")).entries

    assert entry.id == before
    assert entry.link.endswith("/drugoy-adres/")


@pytest.mark.parametrize("form", ["rss/", "atom/", "feed.json"])
@pytest.mark.parametrize("prefix", ["", "rubrika/konkursy/", "auditoriya/{audience}/"])
def test_all_feeds_of_all_kinds(index, item, content, form, prefix):
    term = Term.objects.of("audience").first()
    item.audiences = [term]
    item.save_revision().publish()
    make_news(index, "Совсем о другом")

    text = content(prefix.format(audience=term.code) + form).decode()

    assert "призы" in text
    assert ("Совсем о другом" in text) is (prefix == "")


@pytest.mark.parametrize("prefix", ["rubrika/net/", "auditoriya/net/"])
@pytest.mark.parametrize("form", ["rss/", "atom/", "feed.json"])
def test_unknown_feeds_are_not_found(client, item, prefix, form):
    assert client.get(f"/novosti/{prefix}{form}").status_code == 404


@pytest.mark.parametrize("form", ["rss/", "atom/", "feed.json"])
def test_a_feed_has_the_centre_s_own_published_news(index, other_index, content, form):
    make_news(index, "Наша")
    make_news(index, "Черновик", live=False)
    make_news(other_index, "Соседская")

    own, other = content(form).decode(), content(form, "tver.localhost").decode()

    assert "Наша" in own
    assert "Черновик" not in own
    assert "Соседская" not in own
    assert "Соседская" in other
    assert "http://tver.localhost" in other
    assert "http://localhost" not in other


def test_a_rubric_of_the_neighbour_has_no_feed_here(client, two_centres, index, other_index):
    RubricFactory(site=two_centres.other.site, slug="sosedi")

    assert client.get("/novosti/rubrika/sosedi/rss/").status_code == 404
    address = {"host": "tver.localhost"}
    assert client.get("/novosti/rubrika/sosedi/rss/", headers=address).status_code == 200


@pytest.mark.parametrize("form", XML_FEEDS)
def test_an_empty_feed_is_a_feed(index, content, form):
    feed = feedparser.parse(content(f"{form}/"))

    assert not feed.bozo
    assert feed.entries == []


def test_thirty_newest(index, content, django_assert_max_num_queries):
    for number in range(32):
        moment = timezone.now() - timedelta(hours=number)
        make_news(index, f"Новость {number}", date=moment)
    content("rss/")

    with django_assert_max_num_queries(12):
        entries = feedparser.parse(content("rss/")).entries

    assert [each.title for each in entries] == [f"Новость {number}" for number in range(30)]


@pytest.mark.parametrize("path", ["rss/", "atom/"])
def test_a_new_line_pasted_from_word_breaks_no_feed(index, centre, content, path):
    rubric = RubricFactory(site=centre.site, name="Итоги\x0bгода")
    make_news(index, "Первая\x0bстрока", lead="Кратко\x02", rubric=rubric)

    (entry,) = feedparser.parse(content(path)).entries

    assert (entry.title, entry.tags[0].term) == ("Первая строка", "Итоги года")


def test_feeds_of_the_chosen_rubric_and_audience_are_linked(index, centre, client):
    rubric = RubricFactory(site=centre.site, name="Запись", slug="zapis")
    term = Term.objects.of("audience").first()
    page = make_news(index, "Набор", rubric=rubric)
    page.audiences = [term]
    page.save()

    def feeds(query):
        soup = BeautifulSoup(client.get(f"/novosti/{query}").content, "html.parser")
        panel = [each["href"] for each in soup.select("#news-feeds ~ ul a")]
        head = [each["href"] for each in soup.select("link[rel=alternate][type*=rss]")]
        assert set(head) <= set(panel)
        assert all(client.get(each).status_code == 200 for each in panel)
        return panel

    everything = ["/novosti/rss/", "/novosti/atom/", "/novosti/feed.json"]
    assert feeds("") == everything
    assert feeds("?rubric=zapis") == [
        "/novosti/rubrika/zapis/rss/",
        "/novosti/rubrika/zapis/atom/",
        "/novosti/rubrika/zapis/feed.json",
        *everything,
    ]
    assert f"/novosti/auditoriya/{term.code}/rss/" in feeds(f"?audience={term.code}")
