"""One page in several languages: each version knows the others, readers see published ones."""

import pytest
from wagtail.models import Locale

from core import languages
from home.models import StandardPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def request_of(rf):
    return lambda path="/": rf.get(path, headers={"host": "localhost"})


@pytest.fixture
def page(two_centres):
    return two_centres.own.home.add_child(instance=StandardPage(title="О центре", slug="o-nas"))


@pytest.fixture
def english(two_centres, page):
    """The page in English under an English front page."""
    locale = Locale.objects.create(language_code="en")
    two_centres.own.home.copy_for_translation(locale).specific.save_revision().publish()
    version = page.copy_for_translation(locale)
    version.title = "About"
    version.save_revision().publish()
    return StandardPage.objects.get(pk=version.pk)


def test_a_page_in_one_language_has_no_versions(page, request_of):
    assert languages.versions(page, request_of()) == []


def test_both_versions_know_each_other(page, english, request_of):
    russian, foreign = sorted(languages.versions(page, request_of()), key=lambda v: v.code)[::-1]

    assert (russian.code, russian.current, russian.url) == ("ru", True, "/o-nas/")
    assert (foreign.code, foreign.current) == ("en", False)
    assert foreign.url.startswith("/en/")
    assert foreign.full_url == f"http://localhost{foreign.url}"


def test_the_version_being_read_is_marked(page, english, request_of):
    current = [v.code for v in languages.versions(english, request_of()) if v.current]

    assert current == ["en"]


def test_a_draft_of_a_translation_is_not_offered(page, english, request_of):
    english.unpublish()

    assert languages.versions(page, request_of()) == []


def test_what_is_no_page_of_the_tree_has_no_versions(request_of):
    for thing in (None, "строка", StandardPage(title="не сохранена")):
        assert languages.versions(thing, request_of()) == []


def test_versions_take_a_fixed_number_of_queries(
    page, english, request_of, django_assert_max_num_queries
):
    request = request_of()
    languages.versions(page, request)

    with django_assert_max_num_queries(2):
        found = languages.versions(page, request)

    assert len(found) == 2
