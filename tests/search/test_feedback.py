"""Where no text has all words, what the first ones share moves the others."""

from dataclasses import replace

import pytest

from core.models import CentreSettings
from search import comparing
from search.asking import Question
from search.engine import Answer, Found
from search.feedback import KEPT, SHARE, FeedbackEngine
from search.postgres.engine import PostgresEngine
from search.understanding import Understanding

from .conftest import text
from .test_site_search import found

ASKED = "кружок телескопы планеты"
LIKE, UNLIKE = "Наблюдатели", "Вязание"


@pytest.fixture
def texts(portal, monkeypatch):
    """Five texts first, of which two have a word that was not asked for, and others after them."""
    monkeypatch.setattr("search.feedback.COMMON", 0.5)
    portal.page("Телескопы", body=text("Планеты и созвездия, планеты"))
    portal.page("Телескоп", body=text("Планета и созвездия, планета"))
    for owner in ("Мастер", "Музей", "Школа"):
        portal.page(f"{owner}: телескопы", body=text("Планеты, планета"))
    portal.page(LIKE, body=text("Кружок: созвездия"))
    for title in (UNLIKE, "Шитьё", "Лепка", "Танцы"):
        portal.page(title, body=text("Кружок: вечер"))
    comparing.compare()
    return portal


@pytest.fixture
def asked(texts):
    """Ask by words alone, and with what the first ones share."""

    def ask(query, engine=None, **changed):
        question = Question(CentreSettings.for_site(texts.own.site), query, engine=engine)
        numbers = question.vocabulary.texts()
        words = PostgresEngine(*numbers)
        both = FeedbackEngine(words, texts.own.site.pk, "ru", *numbers)
        wanted = replace(question.wanted, **changed)
        return [each.find(wanted, question.scopes, "", slice(0, 10)) for each in (words, both)]

    return ask


def order(answer):
    return [each.title.replace("\x02", "").replace("\x03", "") for each in answer.entries]


def rank_of(answer, title):
    return answer.found[order(answer).index(title)].rank


def test_what_the_first_share_moves_those_that_have_it(asked):
    words, both = asked(ASKED)
    assert words.is_partial
    assert order(both)[:KEPT] == order(words)[:KEPT]
    assert rank_of(words, LIKE) - rank_of(words, UNLIKE) < 0.01
    assert rank_of(both, LIKE) - rank_of(words, LIKE) == pytest.approx(SHARE)
    assert rank_of(both, UNLIKE) == rank_of(words, UNLIKE)
    assert order(both).index(LIKE) < order(both).index(UNLIKE)


def test_nothing_is_found_that_has_no_word(texts, asked, client):
    texts.page("Атлас", body=text("Созвездия"))
    words, both = asked(ASKED)
    assert sorted(order(both)) == sorted(order(words))
    assert both.counts == words.counts
    assert "Атлас" not in found(client, ASKED)


@pytest.mark.parametrize(("query", "changed"), [("телескопы", {}), (ASKED, {"is_exact": True})])
def test_what_has_all_words_or_is_asked_for_exactly_stays(asked, query, changed):
    words, both = asked(query, **changed)
    assert both.found == words.found


def test_a_page_of_results_is_ordered_by_it_and_what_is_typed_is_not(texts, monkeypatch):
    centre = CentreSettings.for_site(texts.own.site)
    monkeypatch.setattr(FeedbackEngine, "find", lambda *_given: Answer(is_cut=True))
    assert Question(centre, ASKED).answer(slice(0, 10)).is_cut
    assert not Question(centre, ASKED, by_words=True).answer(slice(0, 10)).is_cut


def test_words_that_are_in_many_texts_say_nothing(asked, monkeypatch):
    monkeypatch.setattr("search.feedback.COMMON", 0.2)
    words, both = asked(ASKED)
    assert both.found == words.found


def test_far_results_stay_where_they_are(asked, monkeypatch):
    monkeypatch.setattr("search.feedback.MOVED", KEPT)
    words, both = asked(ASKED)
    assert both.found == words.found


def test_a_portal_of_few_texts_is_not_asked(texts, django_assert_num_queries):
    engine = FeedbackEngine(PostgresEngine(9, 5.0), texts.own.site.pk, "ru", 9, 5.0)
    found = [Found(number, str(number), "pages", 1.0) for number in range(9)]
    with django_assert_num_queries(1):
        engine._moved(found, Understanding())
    with django_assert_num_queries(0):
        assert replace(engine, texts=3)._moved(found, Understanding()) == found
