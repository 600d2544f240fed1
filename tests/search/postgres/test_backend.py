"""The admin's search understands the same Russian."""

import pytest
from modelsearch.query import Not, Phrase, PlainText
from wagtail.images import get_image_model
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from acts.models import NormativeAct

from ..conftest import text


def titles(results):
    return sorted(each.title for each in results)


@pytest.fixture
def pages(portal):
    portal.page("Ребёнок идёт в кружок")
    portal.page("Для ребёнка: кружки шахмат")
    portal.page("Онлайн-обучение в селе")
    return portal


def test_forms_and_yo_are_found_by_the_explorer(pages):
    assert titles(Page.objects.search("ребенок")) == [
        "Для ребёнка: кружки шахмат",
        "Ребёнок идёт в кружок",
    ]


def test_all_words_are_wanted_and_stop_words_are_not(pages):
    assert titles(Page.objects.search("ребёнок и шахматы")) == ["Для ребёнка: кружки шахмат"]
    assert titles(Page.objects.search("и")) == []


def test_unfinished_words_are_found_by_choosers(pages):
    assert titles(Page.objects.autocomplete("шах")) == ["Для ребёнка: кружки шахмат"]
    assert titles(Page.objects.autocomplete("круж шах")) == ["Для ребёнка: кружки шахмат"]


def test_compounds_are_found_whole_and_in_parts(pages):
    for typed in ("онлайн-обучение", "обучение", "онлайнобучение"):
        assert titles(Page.objects.search(typed)) == ["Онлайн-обучение в селе"]


def test_phrases_negations_and_unions(pages):
    assert titles(Page.objects.search(Phrase("кружки шахмат"))) == ["Для ребёнка: кружки шахмат"]
    assert titles(Page.objects.search(PlainText("ребёнок") & Not(PlainText("шахматы")))) == [
        "Ребёнок идёт в кружок"
    ]
    either = PlainText("шахматы") | PlainText("село")
    assert len(Page.objects.search(either)) == 2


def test_titles_rank_first_and_filters_work(pages):
    pages.page("Прочее", body=text("шахматы, шахматы"))
    found = [each.title for each in Page.objects.search("шахматы")]
    assert found == ["Для ребёнка: кружки шахмат", "Прочее"]
    assert list(Page.objects.filter(title="Прочее").search("шахматы")) != []


@pytest.mark.parametrize("typed", ["'", "\\", ":*", "a & | !", "<->", "((", "\x00", "''"])
def test_signs_of_questions_are_only_signs(pages, typed):
    assert list(Page.objects.search(typed)) == []
    assert list(get_image_model().objects.all().search(typed)) == []
    assert list(get_search_backend().autocomplete(typed, NormativeAct)) == []
