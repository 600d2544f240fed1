"""Answers for everybody: the list, one answer, files, feeds."""

import csv
import io
import json

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError

from tests.factories.consultations import make_consultations_page
from tests.factories.questions import FrequentFactory, TopicFactory, audience
from tests.indexing import put_into_index

pytestmark = pytest.mark.django_db


def get(client, path, **params):
    return client.get(path, params, headers={"host": "localhost"})


def page_of(client, path, **params):
    answer = get(client, path, **params)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


@pytest.fixture
def answers(asking):
    own, other = asking.own.site, asking.other.site
    second = TopicFactory(site=own, name="Сертификат", order=200)
    first = FrequentFactory(site=own, topic=asking.topic, question="Как записаться в кружок?")
    FrequentFactory(
        site=own,
        topic=second,
        question="Где получить сертификат?",
        answer="<p>Через Госуслуги.</p>",
    )
    FrequentFactory(site=own, topic=second, question="Черновик?", live=False)
    FrequentFactory(site=other, topic=asking.other_topic, question="Чужой вопрос?")
    first.audiences = [audience("parents")]
    first.save()
    return first


def questions(soup):
    return [each.get_text().replace("\xa0", " ") for each in soup.select("details summary span")]


def test_one_answer_leads_to_a_consultation(client, asking, answers):
    make_consultations_page(asking.own)

    soup = page_of(client, f"/voprosy/{answers.slug}/")

    assert soup.select_one('main a[href="/konsultatsii/"]')


def test_the_list_stands_by_topics_with_numbers(client, answers):
    soup = page_of(client, "/voprosy/")

    assert questions(soup) == ["Как записаться в кружок?", "Где получить сертификат?"]
    assert [each.get_text() for each in soup.select(".with-aside section > .head h2")] == [
        "Запись",
        "Сертификат",
    ]
    chips = [each.get_text().replace("\xa0", " ") for each in soup.select(".chip")]
    assert chips == ["Запись 1", "Сертификат 1"]
    assert len(soup.select("details[open]")) == 1
    assert soup.find("a", href="/voprosy/zadat/")


def test_words_and_topics_narrow_it_in_the_address(client, answers):
    assert questions(page_of(client, "/voprosy/", q="сертификаты")) == ["Где получить сертификат?"]
    assert questions(page_of(client, "/voprosy/", q="госуслуги")) == ["Где получить сертификат?"]
    assert questions(page_of(client, "/voprosy/", topic="zapis")) == ["Как записаться в кружок?"]
    assert questions(page_of(client, "/voprosy/", audience="parents")) == [
        "Как записаться в кружок?"
    ]
    empty = page_of(client, "/voprosy/", q="экскаватор").get_text()
    assert "Задать вопрос" in empty


def test_an_answer_has_a_page_of_its_own(client, answers):
    soup = page_of(client, f"/voprosy/{answers.slug}/")

    assert soup.h1.get_text().replace("\xa0", " ") == "Как записаться в кружок?"
    node = json.loads(soup.find("script", type="application/ld+json").string)["@graph"][0]
    assert node["@type"] == "QAPage"
    assert node["mainEntity"]["acceptedAnswer"]["text"] == "В центре, по будням."
    assert [each.get_text() for each in soup.select(".breadcrumbs li")][:2] == [
        "Главная",
        "Частые вопросы",
    ]


@pytest.mark.parametrize("slug", ["chernovik", "chuzhoy-vopros", "nichego"])
def test_what_is_not_published_here_is_not_found(client, answers, slug):
    assert get(client, f"/voprosy/{slug}/").status_code == 404


def test_the_table_and_the_feed_have_the_same_answers(client, answers):
    answer = get(client, "/voprosy/", format="csv", topic="zapis")
    text = b"".join(answer.streaming_content) if answer.streaming else answer.content
    rows = list(csv.reader(io.StringIO(text.decode("utf-8-sig")), delimiter=";"))
    assert [row[0] for row in rows[1:]] == ["Как записаться в кружок?"]

    feed = get(client, "/voprosy/rss/").content.decode()
    assert "Где получить сертификат?" in feed
    assert "Чужой" not in feed
    assert "Черновик" not in feed


@pytest.mark.parametrize("path", ["/voprosy/", "/voprosy/zadat/", "one"])
def test_pages_ask_few_questions_of_the_database(
    client, answers, path, django_assert_max_num_queries
):
    path = f"/voprosy/{answers.slug}/" if path == "one" else path
    get(client, path)
    for number in range(10):
        entry = FrequentFactory(site=answers.site, topic=answers.topic, question=f"Ещё {number}?")
        entry.audiences = [audience("parents")]
        entry.save()
    with django_assert_max_num_queries(14):
        get(client, path)


def test_the_site_map_and_the_search_know_the_answers(client, answers):
    put_into_index(answers)

    assert f"/voprosy/{answers.slug}/" in get(client, "/sitemap.xml").content.decode()
    hit = page_of(client, "/poisk/", q="записаться").select_one(".search-result h2 a")
    assert hit["href"].endswith(f"/voprosy/{answers.slug}/")


@pytest.mark.parametrize("slug", ["zadat", "otvet", "rss"])
def test_an_answer_does_not_take_an_address_of_the_section(slug, asking):
    entry = FrequentFactory.build(site=asking.own.site, topic=asking.topic, slug=slug)
    with pytest.raises(ValidationError) as refused:
        entry.clean()
    assert "занят самим разделом" in " ".join(refused.value.message_dict["slug"])


def test_an_address_made_of_the_title_passes_over_those_of_the_section(asking):
    entry = FrequentFactory(site=asking.own.site, topic=asking.topic, question="Задать")
    assert entry.slug == "zadat-2"
