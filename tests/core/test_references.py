"""What a page leads to is noted once for a save, and it is what the database holds."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import ReferenceIndex

from core import references
from exchange.targets.saving import one_save
from news.models import NewsPhoto
from tests.factories.media_library import ImageFactory
from tests.factories.news import add_photos, make_index, make_news
from tests.factories.organisations import OrganisationFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def noted(monkeypatch):
    """Count how often something is gone through."""
    seen = []
    ordinary = ReferenceIndex.create_or_update_for_object.__func__

    def note(cls, thing):
        seen.append(thing)
        return ordinary(cls, thing)

    monkeypatch.setattr(ReferenceIndex, "create_or_update_for_object", classmethod(note))
    return seen


@pytest.fixture
def news_index(two_centres):
    return make_index(two_centres.own)


def led_to(page):
    rows = ReferenceIndex.objects.filter(object_id=str(page.pk), content_path__startswith="photos")
    return sorted(int(pk) for pk in rows.values_list("to_object_id", flat=True))


def test_a_page_with_photos_is_gone_through_once_when_it_is_published(news_index, noted):
    page = make_news(news_index)
    page.photos = [NewsPhoto(image=ImageFactory(), sort_order=n) for n in range(5)]
    revision = page.save_revision()
    noted.clear()

    revision.publish()

    assert [thing.pk for thing in noted] == [page.pk]
    assert led_to(page) == sorted(photo.image_id for photo in page.photos.all())


def test_a_photo_taken_out_is_led_to_no_more(news_index):
    page = make_news(news_index)
    add_photos(page, 2)
    kept = page.photos.first()

    page.photos = [kept]
    page.save_revision().publish()

    assert led_to(page) == [kept.image_id]


def test_a_draft_of_a_published_page_changes_nothing_that_is_noted(news_index, noted):
    page = make_news(news_index)
    add_photos(page, 1)
    before = led_to(page)
    noted.clear()

    page.photos = []
    page.save_revision()

    assert noted == []
    assert led_to(page) == before != []


def test_of_single_columns_saved_only_what_is_stored_is_noted(news_index):
    page = make_news(news_index)
    picture = ImageFactory()
    page.social_image = picture  # never saved

    page.save(update_fields=["title"])

    assert not ReferenceIndex.get_references_to(picture).exists()
    page.save(update_fields=["social_image"])
    assert ReferenceIndex.get_references_to(picture).count() == 1


def test_a_record_of_a_register_is_gone_through_once(two_centres, noted):
    organisation = OrganisationFactory(site=two_centres.own.site)
    noted.clear()

    organisation.save()

    assert [thing.pk for thing in noted] == [organisation.pk]


def test_inside_a_save_of_many_records_the_outer_one_notes(news_index, noted):
    page = make_news(news_index)
    noted.clear()

    with one_save() as remember:
        page.save()
        assert noted == []
        remember(page)

    assert noted == [page]


def test_after_a_failed_save_wagtail_notes_again(news_index):
    page = make_news(news_index)
    with pytest.raises(RuntimeError), references.noted_once(page):
        raise RuntimeError

    add_photos(page, 1)

    assert len(led_to(page)) == 1


def test_drafts_cost_no_question_about_what_they_lead_to(news_index):
    page = make_news(news_index)

    with CaptureQueriesContext(
        connection,
    ) as queries:
        page.save_revision()

    assert not [each for each in queries if "referenceindex" in each["sql"]]
