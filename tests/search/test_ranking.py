"""What stands first among texts with the same words."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.translation import override
from wagtail.search.models import IndexEntry

from core.models import CentreSettings
from search.asking import Question
from search.cluster import copying
from search.cluster.engine import ClusterEngine
from search.engine import RESULTS
from search.highlight import START, STOP
from search.postgres.candidates import LOOKED_AT
from tests.factories.news import make_index, make_news
from tests.factories.programmes import make_catalogue, make_programme

from .conftest import text
from .test_site_search import found


@pytest.fixture
def news(portal, indexed):
    """Publish a news item so many days ago, indexed."""
    index = make_index(portal.own)

    def publish(title, days):
        date = timezone.now() - timedelta(days=days)
        return indexed(make_news(index, title, date=date))

    return publish


@pytest.fixture
def of_cluster(portal, search_cluster):
    """Return titles in the order of each cluster."""
    centre = CentreSettings.for_site(portal.own.site)

    def ask(typed):
        copying.rebuild()
        with override("ru"):
            question = Question(centre, typed)
            engine = ClusterEngine(question.vocabulary.texts()[0])
            answer = engine.find(question.wanted, question.scopes, "", slice(0, 9))
        return [each.title.replace(START, "").replace(STOP, "") for each in answer.entries]

    return ask


@pytest.fixture
def alike(portal):
    """Three texts of the same words in another order."""
    portal.page("Первая", body=text("дворец детского творчества и летний лагерь"))
    portal.page("Вторая", body=text("летний дворец творчества и детского лагерь"))
    portal.page("Третья", body=text("детского лагерь творчества и летний дворец"))


def test_words_side_by_side_come_before_the_same_words_apart(alike, client):
    assert found(client, "летний лагерь")[0] == "Первая"
    assert found(client, "летний дворец")[-1] == "Первая"


def test_words_side_by_side_come_first_in_a_cluster(alike, of_cluster):
    assert of_cluster("летний лагерь")[0] == "Первая"
    assert of_cluster("летний дворец")[-1] == "Первая"


@pytest.fixture
def two_news(news):
    """Publish an older item after a newer one: it would be first without a day."""
    news("Открыт набор в хор", 3)
    news("Открыт набор в цирк", 800)


def test_newer_news_come_before_older_ones_of_the_same_words(two_news, client):
    assert found(client, "набор") == ["Открыт набор в хор", "Открыт набор в цирк"]


def test_newer_news_come_first_in_a_cluster(two_news, of_cluster):
    assert of_cluster("набор") == ["Открыт набор в хор", "Открыт набор в цирк"]


def test_a_better_answer_comes_before_a_newer_one(news, portal, client):
    portal.page("Набор в хор", body=text("Набор в хор: сроки набора, правила набора"))
    news("Вечер, где поёт хор и где был набор конфет, и много других слов о вечере", 0)
    assert found(client, "набор в хор")[0] == "Набор в хор"


def test_key_words_weigh_more_than_the_text(portal, indexed, client):
    catalogue = make_catalogue(portal.own)
    words = ("Наблюдаем телескоп", "Наблюдаем бинокль")
    indexed(make_programme(catalogue, "Звёзды", lead=words[1], goal=words[0]))
    indexed(make_programme(catalogue, "Планеты", lead=words[0], goal=words[1]))
    indexed(make_programme(catalogue, "Кометы", lead=words[1], goal=words[0]))
    assert found(client, "телескоп")[0] == "Планеты"


def test_many_texts_of_others_do_not_crowd_out_the_own_ones(portal, client):
    foreign = portal.page("Робототехника чужая", centre=portal.other)
    row = IndexEntry.objects.get(object_id=str(foreign.pk), title_text=foreign.title)
    copies = [
        IndexEntry(
            content_type=row.content_type,
            object_id=str(9_000_000 + number),
            title_norm=1,
            title_text=row.title_text,
            body_text="",
            title=row.title,
            body=row.body,
            autocomplete="",
        )
        for number in range(LOOKED_AT[0] * RESULTS.most + 10)
    ]
    IndexEntry.objects.bulk_create(copies)
    portal.page("Робототехника своя")

    assert found(client, "робототехника") == ["Робототехника своя"]
