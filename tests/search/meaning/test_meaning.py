"""What texts are about moves and adds results, where the portal has it switched on."""

import numpy as np
import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.urls import reverse
from django.utils.translation import override
from wagtail.images import get_image_model
from wagtail.search.models import IndexEntry

from core.models import CentreSettings
from search import comparing
from search.asking import Question
from search.cluster import copying
from search.cluster.engine import ClusterEngine
from search.engine import Answer, Found
from search.engines import engine_for
from search.highlight import START, STOP
from search.meaning import keeping, model
from search.meaning.engine import SURELY, MeaningEngine, closeness
from search.meaning.space import Space
from search.models import EntryMeaning
from search.tasks import mean
from search.understanding import Understanding
from search.vocabulary import StoredVocabulary
from tests.factories.acts import ActFactory

from ..conftest import text
from ..test_site_search import found, page_of
from ..test_suggestions import offered  # noqa: F401

ASKED = "где научиться плавать ребёнку"


@pytest.fixture(autouse=True)
def _fresh(settings, monkeypatch):
    """Switch it on, in a process that has just begun and looks each time."""
    settings.SEARCH_MEANING = True
    monkeypatch.setattr("search.meaning.space.LOOKS", 0)
    monkeypatch.setattr("search.meaning.engine.space", Space())


@pytest.fixture
def texts(portal):
    portal.page("Бассейн для малышей", body=text("Пловцы тренируются в воде три раза в неделю"))
    portal.page("Научиться печь хлеб", body=text("Пекарня и тесто"))
    portal.page("Расписание автобусов", body=text("Маршруты по району"))
    keeping.fill()
    return portal


def test_what_is_near_is_found_without_a_word_of_the_query(texts, client, settings):
    assert found(client, ASKED) == ["Научиться печь хлеб", "Бассейн для малышей"]
    settings.SEARCH_MEANING = False
    assert found(client, ASKED) == ["Научиться печь хлеб"]


def test_of_texts_with_the_same_words_the_nearer_is_first(portal, client, settings):
    portal.page("Научиться держаться на воде")
    portal.page("Научиться печь хлеб дома")
    keeping.fill()
    assert found(client, "научиться плавать")[0] == "Научиться держаться на воде"
    settings.SEARCH_MEANING = False
    assert found(client, "научиться плавать")[0] == "Научиться печь хлеб дома"


def test_it_is_counted_and_narrowed_by_kind_as_the_rest(texts, indexed, client):
    indexed(ActFactory(site=texts.own.site, title="О занятиях плаванием детей в бассейне"))
    keeping.fill()
    assert len(found(client, ASKED)) == 3
    assert found(client, ASKED, type="acts") == ["О занятиях плаванием детей в бассейне"]
    html = page_of(client, f"/poisk/?q={ASKED}&type=acts").replace("\xa0", " ")
    assert "Документы" in html


def test_nothing_of_another_centre_unpublished_or_deleted_is_added(texts, indexed, client):
    texts.page("Бассейн соседей", centre=texts.other, body=text("Пловцы учатся плавать в воде"))
    draft = texts.page("Бассейн будущего", body=text("Пловцы учатся плавать в воде"))
    gone = texts.page("Бассейн прошлого", body=text("Пловцы учатся плавать в воде"))
    keeping.fill()
    assert "Бассейн будущего" in found(client, ASKED)
    draft.unpublish()
    gone.delete()
    assert found(client, ASKED) == ["Научиться печь хлеб", "Бассейн для малышей"]


@pytest.mark.parametrize("typed", ["научиться", '"научиться печь"', "научиться -бассейн"])
def test_what_is_typed_exactly_in_quotes_or_left_out_is_obeyed(texts, client, typed):
    exact = {"exact": "1"} if typed == "научиться" else {}
    assert found(client, typed, **exact) == ["Научиться печь хлеб"]


def test_where_no_word_is_known_nothing_is_added(texts, client):
    assert found(client, "ыфвапролдж цукенгшщ") == []


def test_suggestions_go_by_words_alone(texts, offered, monkeypatch):  # noqa: F811
    monkeypatch.setattr(model, "of_question", lambda typed: pytest.fail("asked the model"))
    assert len(offered("научиться")["Страницы"]) == 1


def test_answers_of_the_cluster_are_joined_alike(texts, search_cluster):
    copying.rebuild()
    with override("ru"):
        question = Question(CentreSettings.for_site(texts.own.site), ASKED)
        engine = MeaningEngine(ClusterEngine(3), 3)
        answer = engine.find(question.wanted, question.scopes, "", slice(0, 9))
    titles = [each.title.replace(START, "").replace(STOP, "") for each in answer.entries]
    assert titles == ["Научиться печь хлеб", "Бассейн для малышей"]
    assert answer.counts == {"pages": 2}


def test_a_changed_text_is_known_anew_and_the_same_one_kept(texts, indexed):
    before = dict(EntryMeaning.objects.values_list("row", "made_at"))
    page = texts.own.home.get_children().get(title="Расписание автобусов").specific
    indexed(page)
    assert dict(EntryMeaning.objects.values_list("row", "made_at")) == before
    page.title = "Расписание занятий"
    indexed(page)
    assert EntryMeaning.objects.count() == len(before) - 1
    assert keeping.fill() == 1


def test_vectors_of_what_has_left_the_index_go_with_the_nightly_comparison(texts):
    row = IndexEntry.objects.get(title_text="Расписание автобусов")
    texts.own.home.get_children().get(title="Расписание автобусов").delete()
    assert EntryMeaning.objects.filter(row=row.pk).exists()
    comparing.compare()
    assert not EntryMeaning.objects.filter(row=row.pk).exists()


def test_the_worker_makes_them_in_turns(portal, monkeypatch):
    monkeypatch.setattr(keeping, "CHUNK", 1)
    for number in range(3):
        portal.page(f"Текст {number}")
    told = []
    assert keeping.fill(budget=0) == 0
    mean.func()
    assert EntryMeaning.objects.count() == 3
    EntryMeaning.objects.all().delete()
    keeping.fill(tell=told.append)
    assert told == [1, 2, 3]


def test_switched_off_nothing_is_made_or_asked(portal, settings):
    settings.SEARCH_MEANING = False
    portal.page("Текст")
    mean.func()
    assert not EntryMeaning.objects.exists()
    assert not isinstance(engine_for(StoredVocabulary(1, "ru")), MeaningEngine)


def test_only_what_readers_find_gets_a_vector(texts):
    pictures = ContentType.objects.get_for_model(get_image_model())
    IndexEntry.objects.filter(title_text="Расписание автобусов").update(content_type=pictures)
    EntryMeaning.objects.all().delete()
    assert keeping.fill() == 2


def test_a_process_looks_for_new_vectors_once_a_while(texts, monkeypatch):
    monkeypatch.setattr("search.meaning.space.LOOKS", 60)
    space = Space()
    question = model.of_question("плавание")
    assert len(space.nearest(question, 9)) == 3
    texts.page("Ещё один")
    keeping.fill()
    assert len(space.nearest(question, 9)) == 3
    space.looked_at -= 61
    assert len(space.nearest(question, 9)) == 4
    assert space.nearest(question, 2) == space.nearest(question, 9)[:2]


def test_vectors_are_of_length_one_and_of_the_text_that_is_shown():
    long = model.of_text("Бассейн", "вода " * 500)
    assert np.linalg.norm(long) == pytest.approx(1, abs=0.01)
    assert long == pytest.approx(model.of_text("Бассейн", ("вода " * 500)[:400]))


@pytest.mark.parametrize(("is_weak", "order"), [(False, [1, 2]), (True, [2, 1])])
def test_it_counts_for_more_where_the_words_say_little(texts, monkeypatch, is_weak, order):
    class Words:
        def find(self, wanted, scopes, kind, part):
            found = [Found(1, "1", "pages", 1.0), Found(2, "2", "pages", 0.5)]
            return Answer(found=found, is_weak=is_weak)

    near = Space()
    monkeypatch.setattr(near, "nearest", lambda question, number: [(2, 0.9), (1, 0.7)])
    monkeypatch.setattr("search.meaning.engine.space", near)
    monkeypatch.setattr(model, "of_question", lambda typed: None)

    answer = MeaningEngine(Words(), 2).find(Understanding(text="плавать"), [], "", slice(0, 9))

    assert [each.row for each in answer.found] == order


def test_the_nearest_gets_most_and_what_is_far_nothing():
    assert closeness([]) == {}
    worth = closeness([(1, 0.9), (2, 0.84), (3, 0.5)])
    assert worth[1] == 1
    assert 0 < worth[2] < 1
    assert worth[3] == 0
    assert closeness([(1, 0.7)]) == {1: 0}
    assert closeness([(1, 0.82), (2, 0.6)])[1] < 1
    assert SURELY > 0.8


def test_the_desk_says_how_far_it_is(texts, admin_client, settings):
    texts.page("Ещё один")
    html = admin_client.get(reverse("search_cluster")).content.decode()
    assert "По смыслу известны тексты: 3" in html
    assert "ждут 1" in html
    settings.SEARCH_MEANING = False
    assert "По смыслу" not in admin_client.get(reverse("search_cluster")).content.decode()


def test_the_command_makes_what_is_missing(portal, capsys):
    portal.own.home.refresh_from_db()
    call_command("rebuild_search")
    assert "По смыслу известны новые тексты" in capsys.readouterr().out
    assert EntryMeaning.objects.exists()
