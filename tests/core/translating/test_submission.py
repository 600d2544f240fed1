"""A page is translated with what is above it, and with nothing else."""

import pytest
from wagtail.models import GroupPagePermission, Page, WorkflowPage

from core.centres import roots_of
from core.translating.fronts import locale_of
from core.translating.submission import NotSpokenError, languages_for, put_for_translation
from home.models import StandardPage
from tests.factories.languages import speak, translate, translate_front

pytestmark = pytest.mark.django_db


def english(source):
    return Page.objects.get(translation_key=source.translation_key, locale__language_code="en")


def put(page):
    return put_for_translation(Page.objects.get(pk=page.pk), locale_of("en"))


def test_a_translation_begins_as_a_draft(article):
    made = put(article)

    assert not made.live
    assert (made.title, made.locale.language_code) == ("Внутри", "en")
    assert made.alias_of_id is None


def test_the_front_page_comes_first_as_a_draft(centre, article):
    put(article)

    front = english(centre.home)
    assert not front.live
    assert front.alias_of_id is None
    assert front.depth == centre.home.depth


def test_the_section_between_is_an_alias_of_its_original(section, article):
    made = put(article)

    assert made.get_parent().alias_of_id == section.pk
    assert made.get_parent() == english(section)


def test_the_new_front_page_has_the_roles_and_the_workflow(centre, article):
    put(article)
    front = english(centre.home)

    def held(root):
        return set(GroupPagePermission.objects.filter(page=root).values_list("group", "permission"))

    assert held(front) == held(centre.home) != set()
    assert WorkflowPage.objects.get(page=front).workflow == centre.home.get_workflow()


def test_nothing_beside_it_is_translated(centre, section, article, two_centres):
    beside = section.add_child(instance=StandardPage(title="Рядом", slug="ryadom"))
    below = article.add_child(instance=StandardPage(title="Ниже", slug="nizhe"))
    put(article)

    for each in (beside, below, two_centres.other.home):
        assert not each.get_translations().exists()


def test_the_second_time_changes_nothing(article):
    first = put(article)
    before = list(Page.objects.order_by("pk").values("pk", "live", "title", "path"))

    assert put(article) == first
    assert list(Page.objects.order_by("pk").values("pk", "live", "title", "path")) == before


def test_an_alias_becomes_a_translation_of_its_own(centre, section, article):
    translate_front(centre)
    put(article)

    made = put(section)

    assert made == english(section)
    assert made.alias_of_id is None
    assert made.live  # readers had it already, in Russian


def test_an_alias_below_a_draft_becomes_a_draft(section, article):
    put(article)

    assert not put(section).live


def test_a_language_that_the_centre_does_not_speak_is_refused(two_centres, article):
    speak(two_centres.own)

    with pytest.raises(NotSpokenError):
        put(article)
    assert not article.get_translations().exists()


def test_languages_left_are_those_the_centre_speaks_and_the_page_lacks(centre, section, article):
    assert [each.language_code for each in languages_for(article)] == ["en"]

    put(article)

    assert languages_for(article) == []
    assert [each.language_code for each in languages_for(section)] == ["en"]  # an alias


def test_an_alias_follows_its_original_and_goes_with_it(centre, section, article):
    translate_front(centre)
    put(article)
    alias = english(section)
    assert alias.live

    section.title = "Раздел заново"
    section.save_revision().publish()
    assert english(section).title == "Раздел заново"

    section.unpublish()
    assert not Page.objects.get(pk=alias.pk).live


def test_a_translation_does_not_follow_its_original(centre, section):
    translate_front(centre)
    made = translate(section, title="Section")

    section.title = "Раздел заново"
    section.save_revision().publish()

    made.refresh_from_db()
    assert made.title == "Section"


def test_roots_of_a_centre_are_its_front_page_in_all_languages(centre, article):
    put(article)

    assert set(roots_of(centre.site)) == {Page.objects.get(pk=centre.home.pk), english(centre.home)}
