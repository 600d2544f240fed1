"""How the words of a centre's texts are known."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from procrastinate.contrib.django.models import ProcrastinateJob
from wagtail.models import PageViewRestriction

from acts.models import DocumentsPage
from core.models import CentreSettings
from core.outbox.drain import drain
from search import knowing
from search.models import KnownTerm, KnownTexts, KnownWord
from search.recounting import recount
from search.understanding import understand
from search.understanding.synonyms import Synonyms
from search.vocabulary import StoredVocabulary


class Anew:
    """Asks the database each time: a vocabulary remembers what one reader has asked."""

    def __init__(self, site):
        self.site = site

    def __getattr__(self, name):
        return getattr(StoredVocabulary(self.site.pk, "ru"), name)


@pytest.fixture
def words(portal):
    """Ask for words of the own centre."""
    return Anew(portal.own.site)


def test_every_save_adds_the_words_of_what_may_be_read(portal, words):
    portal.page("Кружок робототехники")
    portal.page("Тайный кружок", live=False)
    assert words.of_words(["кружок", "робототехники", "тайный"]) == {
        "кружок": 1,
        "робототехники": 1,
    }
    assert words.of_terms(["робототехника"]) == {"робототехника": 1}


def test_a_text_saved_again_counts_once(portal, words, indexed):
    before, _length = words.texts()
    page = portal.page("Кружок")
    indexed(page)
    page.title = "Кружок и секция"
    page.save()
    indexed(page)
    assert words.of_words(["кружок", "секция"]) == {"кружок": 1, "секция": 1}
    assert words.texts()[0] == before + 1


def test_the_average_length_grows_with_the_texts(portal, words):
    before, average = words.texts()
    portal.page("Один два три")  # a word of a title counts double
    portal.page("Один")
    number, length = words.texts()
    assert number == before + 2
    assert number * length == pytest.approx(before * average + 8)


def test_a_recount_forgets_what_is_gone_and_sets_numbers_right(portal, words):
    gone = portal.page("Кружок лепки")
    portal.page("Кружок танца")
    KnownWord.objects.filter(word="кружок").update(documents=99)
    gone.delete()

    knowing.recount(CentreSettings.for_site(portal.own.site), "ru")

    assert words.of_words(["кружок", "лепки", "танца"]) == {"кружок": 1, "танца": 1}
    assert words.of_terms(["лепка", "танец"]) == {"танец": 1}
    number, _length = words.texts()
    portal.page("Ещё одна")
    knowing.recount(CentreSettings.for_site(portal.own.site), "ru")
    assert words.texts()[0] == number + 1


def test_a_word_learnt_during_a_recount_stays(portal, words, monkeypatch):
    real = knowing._readable

    def read_and_save(scopes):
        yield from real(scopes)
        portal.page("Новинка")

    monkeypatch.setattr(knowing, "_readable", read_and_save)
    knowing.recount(CentreSettings.for_site(portal.own.site), "ru")
    assert words.of_words(["новинка"]) == {"новинка": 1}


def test_centres_and_languages_have_words_of_their_own(portal, words):
    portal.page("Кружок", centre=portal.other)
    assert words.of_words(["кружок"]) == {}
    assert StoredVocabulary(portal.other.site.pk, "ru").of_words(["кружок"]) == {"кружок": 1}
    assert StoredVocabulary(portal.own.site.pk, "en").of_words(["кружок"]) == {}


def test_near_words_and_beginnings(portal, words):
    portal.page("Робототехника и роботы, шахматы")
    portal.page("Роботы")
    assert [word for word, _n in words.near("робототехинка", 2)] == ["робототехника"]
    assert [word for word, _n in words.beginning("робо", 5)] == ["роботы", "робототехника"]
    assert "шахмат" in dict(words.near_terms("шахмт"))
    assert words.near_terms("шахмт")[0][0] != "шахмт"


def test_what_is_foreseen_is_asked_once(portal, words, django_assert_num_queries):
    portal.page("Робототехника, роботы, шахматы")
    portal.page("Роботы и шахматисты")
    reader = StoredVocabulary(portal.own.site.pk, "ru")
    terms, written, starts = {"робот", "шахматы", "лыжа"}, {"роботы", "лыжи"}, {"шахмат", "робот"}

    with django_assert_num_queries(1):
        reader.foresee(terms, written, starts, "робо")
        told = (
            reader.of_terms(terms),
            reader.of_words(written),
            reader.terms_beginning(starts),
            reader.beginning("робо", 5),
            reader.texts(),
        )

    assert told == (
        words.of_terms(terms),
        words.of_words(written),
        words.terms_beginning(starts),
        words.beginning("робо", 5),
        words.texts(),
    )
    assert all(told)


def test_longer_beginnings_and_terms_are_told_by_a_known_one(
    portal, words, django_assert_num_queries
):
    portal.page("Робототехника, роботы, роботизация")
    reader = StoredVocabulary(portal.own.site.pk, "ru")
    told = reader.terms_beginning({"робот"})
    assert {"робот", "робототехника", "роботизация"} <= told.keys()

    with django_assert_num_queries(0):
        longer = reader.terms_beginning({"роботи", "роботот"})
        known = reader.of_terms({"робототехника", "роботопись"})

    assert longer == words.terms_beginning({"роботи", "роботот"})
    assert known == words.of_terms({"робототехника", "роботопись"})


def test_a_query_without_words_asks_nothing(portal, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert not understand(" ?! ", StoredVocabulary(portal.own.site.pk, "ru"), Synonyms()).groups


def test_numbers_are_kept_without_a_query_for_each_word(portal, indexed):
    page = portal.page("Один")
    page.title = "Один " + " ".join(f"слово{number}" for number in range(300))
    with CaptureQueriesContext(connection) as few:
        indexed(page)
    page.title += " ещё"
    with CaptureQueriesContext(connection) as again:
        indexed(page)
    assert len(few) == len(again) <= 20


def test_nothing_is_left_of_a_centre_that_is_gone(portal):
    portal.page("Кружок")
    site = portal.own.site
    models = (KnownTerm, KnownWord, KnownTexts)
    assert all(model.objects.filter(site=site).exists() for model in models)
    site.delete()
    assert not any(model.objects.filter(site_id=site.pk).exists() for model in models)


class TestForgetting:
    """Words of texts that nobody may read any more."""

    def test_words_that_leave_a_text_are_forgotten_at_once(self, portal, words, indexed):
        page = portal.page("Кружок лепки")
        portal.page("Кружок танца")
        page.title = "Студия"
        page.save()
        indexed(page)
        assert words.of_words(["кружок", "лепки", "студия"]) == {"кружок": 1, "студия": 1}
        assert words.of_terms(["лепка"]) == {}

    def test_words_of_what_was_taken_off_are_forgotten_at_once(self, portal, words, indexed):
        page = portal.page("Секретный кружок")
        portal.page("Кружок танца")
        page.unpublish()
        indexed(page)
        assert words.of_words(["секретный", "кружок"]).keys() == {"кружок"}

    def test_words_of_a_neighbour_are_not_kept_by_it(self, portal, words, indexed):
        page = portal.page("Секретный кружок")
        portal.page("Секретный", centre=portal.other)
        page.unpublish()
        indexed(page)
        assert words.of_words(["секретный"]) == {}
        other = StoredVocabulary(portal.other.site.pk, "ru")
        assert other.of_words(["секретный"]) == {"секретный": 1}

    @pytest.fixture
    def work(self):
        """Drain the outbox and count what is queued to be counted."""

        def run():
            drain()
            jobs = ProcrastinateJob.objects.filter(task_name="search.recount", status="todo")
            queued = [job.args for job in jobs]
            for arguments in queued:
                recount.func(**arguments)
            jobs.delete()
            return bool(queued)

        return run

    def test_what_is_deleted_closed_or_moved_has_the_words_counted_anew(self, portal, words, work):
        gone, closed = portal.page("Удалённое"), portal.page("Закрытое")
        portal.page("Вложенное", parent=closed)
        work()
        gone.delete()
        assert work()
        assert words.of_words(["удаленное"]) == {}
        PageViewRestriction.objects.create(page=closed, restriction_type="login")
        assert work()
        assert words.of_words(["закрытое", "вложенное"]) == {}

    def test_a_section_taken_off_takes_the_words_of_its_register(self, portal, words, work):
        portal.act("Медиаплан")
        work()
        assert words.of_words(["медиаплан"]) == {"медиаплан": 1}
        DocumentsPage.objects.descendant_of(portal.own.home).get().unpublish()
        assert work()
        assert words.of_words(["медиаплан"]) == {}

    def test_an_ordinary_save_counts_nothing_anew(self, portal, work):
        page = portal.page("Кружок")
        work()
        page.title = "Студия"
        page.save_revision().publish()
        assert not work()
