"""One page in several languages: each version knows the others, readers see published ones."""

import pytest

from core.languages.versions import alternates, versions
from home.models import StandardPage
from tests.factories.languages import speak, translate

pytestmark = pytest.mark.django_db


@pytest.fixture
def english(article):
    return translate(article, title="About us", slug="about")


def codes(found):
    return sorted(each.code for each in found)


def test_a_page_in_one_language_has_no_versions(article, request_of):
    assert versions(article, request_of()) == []


def test_both_versions_know_each_other(article, english, request_of):
    foreign, russian = sorted(versions(article, request_of()), key=lambda each: each.code)

    assert (russian.code, russian.current, russian.url) == ("ru", True, "/o-nas/")
    assert (foreign.code, foreign.current, foreign.url) == ("en", False, "/en/about/")
    assert foreign.full_url == "http://localhost/en/about/"


def test_a_language_is_called_as_its_speakers_call_it(article, english, request_of):
    assert {each.code: each.name for each in versions(article, request_of())} == {
        "en": "English",
        "ru": "Русский",
    }


def test_the_main_language_is_for_those_who_speak_none(article, english, request_of):
    assert [each.code for each in versions(article, request_of()) if each.is_main] == ["ru"]


def test_the_version_being_read_is_marked(article, english, request_of):
    assert [each.code for each in versions(english, request_of()) if each.current] == ["en"]


def test_a_draft_of_a_translation_is_not_offered(article, english, request_of):
    english.unpublish()

    assert versions(article, request_of()) == []


def test_a_translation_outlives_its_original(article, english, request_of):
    article.unpublish()

    assert versions(english, request_of()) == []
    assert StandardPage.objects.get(pk=english.pk).live


def test_an_alias_is_no_version(article, request_of):
    below = article.add_child(instance=StandardPage(title="Ниже", slug="nizhe"))
    translate(below, title="Below")

    assert article.get_translations().get().alias_of_id == article.pk
    assert versions(article, request_of()) == []


def test_from_an_alias_a_way_leads_back_which_engines_are_not_told_of(article, request_of):
    below = article.add_child(instance=StandardPage(title="Ниже", slug="nizhe"))
    translate(below, title="Below")

    found = versions(article.get_translations().get(), request_of())

    assert [(each.code, each.url, each.current) for each in found] == [("ru", "/o-nas/", False)]
    assert alternates(found) == []


def test_a_language_that_is_off_is_not_offered(centre, article, english, request_of):
    speak(centre)

    assert versions(article, request_of()) == []


def test_a_language_without_a_published_front_page_is_not_offered(
    centre, article, english, request_of
):
    centre.home.get_translations().get().unpublish()

    assert versions(article, request_of()) == []


def test_what_is_no_page_of_the_tree_has_no_versions(centre, request_of):
    for thing in (None, "строка", StandardPage(title="не сохранена")):
        assert versions(thing, request_of()) == []


def test_versions_take_a_fixed_number_of_queries(
    article, english, request_of, django_assert_max_num_queries
):
    request = request_of()
    versions(article, request)

    with django_assert_max_num_queries(2):
        found = versions(article, request)

    assert codes(found) == ["en", "ru"]


def test_one_language_costs_no_query(two_centres, request_of, django_assert_num_queries):
    request = request_of()
    versions(two_centres.own.home, request)

    with django_assert_num_queries(0):
        assert versions(two_centres.own.home, request) == []
