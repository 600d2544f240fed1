"""The admin's search understands the same Russian."""

import pytest
from django.urls import reverse
from modelsearch.query import Not, Phrase, PlainText
from wagtail.images import get_image_model
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from acts.models import NormativeAct
from organisations.models import Organisation
from tests.factories.media_library import DocumentFactory
from tests.factories.organisations import OrganisationFactory

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


@pytest.fixture
def superuser(admin_client, pages):
    """Return what a list of the admin shows for typed words."""

    def shown(name, typed, *args, **params):
        answer = admin_client.get(reverse(name, args=args), {"q": typed, **params})
        assert answer.status_code == 200
        return answer.content.decode()

    return shown


@pytest.mark.parametrize("typed", ["кружки", "КРУЖКА", "ребенка кружке", "rhe;jr", "круж"])
def test_the_explorer_and_the_page_chooser_know_forms_and_the_other_layout(superuser, typed):
    for name in ("wagtailadmin_pages:search", "wagtailadmin_choose_page_search"):
        html = superuser(name, typed)
        assert "Ребёнок идёт в кружок" in html
        assert "Онлайн-обучение в селе" not in html


def test_choosers_of_files_and_registers_know_them_too(superuser, pages, indexed):
    indexed(DocumentFactory(title="Договор о сети"))
    indexed(OrganisationFactory(site=pages.own.site, short_name="Дом творчества"))
    assert "Договор о сети" in superuser("wagtaildocs_chooser:choose_results", "договоры")
    listed = superuser(Organisation.snippet_viewset.get_url_name("list"), "дома творчество")
    assert "Дом творчества" in listed


def test_a_register_is_searched_by_its_own_columns_before_the_index_knows(superuser, pages):
    OrganisationFactory(site=pages.own.site, short_name="Дом творчества", inn="7707083893")
    for typed in ("7707083893", "дом"):
        html = superuser(Organisation.snippet_viewset.get_url_name("list"), typed)
        assert "Дом творчества" in html
