"""The same texts and questions on PostgreSQL, OpenSearch and Elasticsearch: the same is found."""

from statistics import mean

import pytest
from django.utils import translation

from core.models import CentreSettings
from home.models import StandardPage
from search import rebuilding
from search.asking import Question
from search.cluster import copying
from search.cluster.engine import ClusterEngine
from search.engine import Reach
from search.postgres.engine import PostgresEngine
from tests.factories.acts import ActFactory, make_documents_page
from tests.factories.centres import HOSTS, find_centre
from tests.search.conftest import text

TEXTS = {
    "Приём в кружки робототехники": "Дети собирают роботов, родители подают заявления.",
    "Робототехника для младших": "Кружок принимает ребёнка с семи лет. Робот за роботом.",
    "Онлайн-обучение в селе": "Дистанционные занятия для сельских школ и 3D моделирование.",
    "Как подать заявление": "Подать заявление на кружок можно до 1 сентября через портал.",
    "Летний лагерь": "Лагерь робототехники и походы летом, заявление подают в мае.",
    "Шахматный клуб": "Шахматы для детей, шахматы для взрослых, турнир по шахматам.",
    "Положение о конкурсе": "Конкурс рисунков проводится в мае среди кружков и студий.",
    "Студия танца": "Танцы народные и современные, занятия танцем каждый день.",
    "Программирование на C++ и Python": "Язык С++ и C++ для начинающих, робот на Python.",
    "Дети с ОВЗ": "Занятия для детей с ограниченными возможностями здоровья.",
    "Приёмная комиссия": "Приём заявлений ведёт комиссия, приём граждан по пятницам.",
    "Наш кружок": "В кружке занимаются дети, в кружке весело, кружок открыт каждый день недели.",
}
QUERIES = [
    "робототехника",
    "роботы",
    "приём в кружок",
    "ПРИЕМ ЗАЯВЛЕНИЙ",
    "заявление на кружок до 1 сентября",
    "онлайн обучение",
    "онлайнобучение",
    "3d",
    "c++",
    "шахматами",
    "шахмат",
    "кружо",
    "при",
    "hj,jnjnt[ybrf",
    "робатотехника",
    "конкурс рисунков в мае",
    "летний лагерь",
    "дети -шахматы",
    "кружок -робот",
    '"подать заявление"',
    '"подают заявления"',
    '"занятия для детей"',
    '"дети в кружке"',
    '"кружок открыт каждый" дети',
    "дети для дети",
    "ограниченные возможности здоровья",
    "овз",
    "танцы танцем",
    "как подать",
    "Студия танца",
    "орнитоптер",
    "и в на",
]


@pytest.fixture(scope="module")
def _library(standing):
    """Two centres with the same texts, half of them acts; words counted."""
    for host in HOSTS:
        centre = find_centre(host)
        make_documents_page(centre)
        for number, (title, words) in enumerate(TEXTS.items()):
            if number % 3:
                page = StandardPage(title=title, body=text(words))
                centre.home.add_child(instance=page)
            else:
                ActFactory(site=centre.site, title=f"{title}. {words}")
    rebuilding.rebuild()


@pytest.fixture
def library(_library, db):
    """Return how a question is asked of an engine in the first centre."""
    centre = CentreSettings.for_site(find_centre("localhost").site)

    def ask(query, engine=None, part=slice(0, 100), *, is_exact=False):
        with translation.override("ru"):
            question = Question(centre, query, is_exact)
            own = engine or ClusterEngine(question.vocabulary.texts()[0])
            return own.find(question.wanted, question.scopes, "", part)

    ask.postgres = PostgresEngine(*Question(centre, "").vocabulary.texts())
    return ask


def keys(answer):
    return [(each.kind, each.pk) for each in answer.entries]


def test_what_is_found_is_the_same(library, search_cluster):
    copying.rebuild()
    for query in QUERIES:
        for is_exact in (False, True):
            own = library(query, library.postgres, is_exact=is_exact)
            other = library(query, is_exact=is_exact)
            assert sorted(keys(own)) == sorted(keys(other)), query
            assert own.counts == other.counts, query
            assert (own.is_weak, own.is_cut) == (other.is_weak, other.is_cut), query


def test_it_is_shown_alike_and_nearly_in_the_same_order(library, search_cluster):
    copying.rebuild()
    first, near = [], []
    for query in QUERIES:
        own, other = library(query, library.postgres), library(query)
        if own.entries:
            first.append(keys(own)[0] == keys(other)[0])
            near.append(len({*keys(own)[:3]} & {*keys(other)[:3]}) / len(keys(own)[:3]))
        said = {(each.kind, each.pk): each for each in own.entries}
        assert all(said[each.kind, each.pk] == each for each in other.entries), query

    assert len(first) > 20
    assert mean(first) == 1.0
    assert mean(near) >= 0.97


def test_a_word_counts_as_much_as_in_postgresql(library, search_cluster):
    """Whatever its weight: a relative, a synonym, the end of a word that is being typed."""
    copying.rebuild()
    for query in QUERIES:
        own, other = library(query, library.postgres), library(query)
        said = {each.row: each.rank for each in own.found}
        ranks = {each.row: each.rank for each in other.found}
        assert ranks == pytest.approx(said, abs=0.02), query  # numbers of a cluster are short


def test_a_page_of_results_is_a_part_of_them(library, search_cluster):
    copying.rebuild()
    whole = keys(library("кружок"))

    assert len(whole) > 4
    assert keys(library("кружок", part=slice(2, 4))) == whole[2:4]


def test_words_of_other_centres_do_not_crowd_out_the_own_ones(library, search_cluster, monkeypatch):
    """The best of all centres together are looked at, not the best of the first few."""
    monkeypatch.setattr("search.cluster.engine.LOOKED_AT", (1, 30))
    copying.rebuild()
    found = library("дети", ClusterEngine(12, Reach(3, 3, 3)))

    assert found.counts
    assert sum(found.counts.values()) == 3
    assert found.is_cut
