"""The ranks that PostgreSQL gives are those of BM25, counted here by hand."""

from math import exp

import pytest
from django.utils.translation import override

from core.models import CentreSettings
from search.asking import Question
from search.models import SynonymSet
from search.postgres import scoring
from search.postgres.engine import PostgresEngine

from ..conftest import text
from ..test_site_search import found
from .test_postings import told

TEXTS = {
    "Наблюдаем звёзды": "Телескоп и бинокль, телескоп и карта неба",
    "Ремонт техники": "Телескоп, микроскоп, фотоаппарат и прочее, что ломается у школьников летом",
    "Карта района": "Маршруты, остановки и карта",
    "Кружок без приборов": "Рисуем, лепим, поём и танцуем каждый день после уроков",
}


@pytest.fixture
def ask(portal):
    """Return what was understood and the ranks by title."""
    rows = {portal.page(title, body=text(body)).pk: title for title, body in TEXTS.items()}
    centre = CentreSettings.for_site(portal.own.site)

    def find(typed):
        with override("ru"):
            question = Question(centre, typed)
            texts = question.vocabulary.texts()
            answer = PostgresEngine(*texts).find(question.wanted, question.scopes, "", slice(0, 9))
        return question.wanted, texts, {rows[int(each.key)]: each for each in answer.found}

    return find


def by_hand(wanted, texts, row, places):
    """Return the score of a row; each word of the query has one choice of one word."""
    number, average = texts
    score = 0.0
    for group in wanted.groups:
        choices = sorted(group.choices, key=lambda each: each.weight)  # the best one counts
        weights = {term: each.weight for each in choices for term in each.words[0]}
        have = [
            (weight * places[term, row][0], places[term, row][1])
            for term, weight in weights.items()
            if (term, row) in places
        ]
        if have:
            found, length = max(have)
            norm = 1 - scoring.LENGTH + scoring.LENGTH * exp(length / 64) / average
            worth = scoring.worth(group, wanted.frequencies, number)
            score += worth * found / (found + scoring.SATURATION * norm)
    return score


@pytest.mark.parametrize("typed", ["телескоп", "карта телескоп", "школьники телескоп ломаются"])
def test_ranks_are_those_of_bm25(ask, typed):
    wanted, texts, rows = ask(typed)
    places = {(term, row): (number, length) for term, row, number, length in told()}
    scores = {each.row: by_hand(wanted, texts, each.row, places) for each in rows.values()}
    best = max(scores.values())

    assert len(rows) >= 2
    for each in rows.values():
        assert each.rank == pytest.approx(scores[each.row] / best, rel=1e-6)


def test_neighbours_of_the_query_add_their_part(ask):
    wanted, texts, rows = ask("карта неба")
    places = {(term, row): (number, length) for term, row, number, length in told()}
    worths = [scoring.worth(each, wanted.frequencies, texts[0]) for each in wanted.groups]
    together, apart = rows["Наблюдаем звёзды"], rows["Карта района"]
    whole = by_hand(wanted, texts, together.row, places) + scoring.NEAR * sum(worths)

    assert together.rank == pytest.approx(1)
    assert apart.rank == pytest.approx(by_hand(wanted, texts, apart.row, places) / whole, rel=1e-6)


def test_a_phrase_that_stands_for_a_word_has_all_its_words(portal, client):
    phrases = ["ОВЗ", "ограниченные возможности здоровья"]
    SynonymSet.objects.create(site=portal.own.site, phrases=phrases)
    portal.page("Ограниченные возможности здоровья ребёнка")
    portal.page("Возможности здоровья")
    assert found(client, "ОВЗ") == ["Ограниченные возможности здоровья ребёнка"]
