"""A translation that has fallen behind stands on the desk, at its original."""

import pytest
from wagtail_localize.models import TranslationSource

from core.translating.upkeep import behind, translated
from tests.factories.languages import translate, translate_front

pytestmark = pytest.mark.django_db


@pytest.fixture
def original(centre, section):
    """A published page with a translation."""
    section.save_revision().publish()
    translate_front(centre)
    translate(section, title="Section")
    section.refresh_from_db()
    return section


def details(page, centre):
    return [each.detail for each in behind(page, centre.site)]


def test_a_translation_of_today_s_words_is_fine(centre, original):
    assert details(original, centre) == []


def test_a_changed_original_is_named(centre, original):
    original.title = "Раздел заново"
    original.save_revision().publish()
    original.refresh_from_db()

    assert len(details(original, centre)) == 1
    assert "переводы нет" in details(original, centre)[0]


def test_words_taken_over_are_enough(centre, original):
    original.save_revision().publish()
    original.refresh_from_db()
    TranslationSource.objects.get(object_id=original.translation_key).update_from_db()

    assert details(original, centre) == []


def test_pages_nobody_translates_are_not_asked(centre, article, original, two_centres):
    found = [page.pk for page in translated(centre.site)]

    assert original.pk in found
    assert article.pk not in found
    assert list(translated(two_centres.other.site)) == []
