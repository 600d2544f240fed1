"""No picture of people without a consent: not published, and taken off when it ends."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.urls import reverse
from django.utils import timezone
from wagtail.test.utils.form_data import nested_form_data

from consents import expiry, withdrawal
from consents.models import ConsentRecord
from media_library.models import PortalImage
from news.models import NewsPage
from tests.factories.consents import ConsentRecordFactory
from tests.factories.media_library import ImageFactory
from tests.factories.news import add_photos, make_news
from tests.news.forms import news_form
from users.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def consent(centre):
    return ConsentRecordFactory(site=centre.site)


@pytest.fixture
def people():
    return ImageFactory(people_shown=True, title="Педагоги", description="Педагоги у стола")


@pytest.fixture
def agreed(consent):
    return ImageFactory(people_shown=True, consent=consent, description="Победители конкурса")


def body_of(image):
    picture = {"image": image.pk, "alt": "", "decorative": False, "caption": "Подпись о людях"}
    return [{"type": "picture", "value": {**picture, "source": "", "layout": "auto"}}]


def test_a_cover_of_people_is_refused_at_its_field(index, people):
    with pytest.raises(ValidationError) as caught:
        make_news(index, cover=people)

    assert list(caught.value.message_dict) == ["cover"]
    assert "«Педагоги»" in caught.value.messages[0]


def test_a_photo_of_people_is_refused(index):
    page = make_news(index)

    with pytest.raises(ValidationError) as caught:
        add_photos(page, 1, people_shown=True)

    assert list(caught.value.message_dict) == ["photos"]


def test_a_picture_of_people_in_the_text_is_refused(index, people):
    with pytest.raises(ValidationError) as caught:
        make_news(index, body=body_of(people))

    assert list(caught.value.message_dict) == ["body"]


def test_a_draft_may_wait(index, people):
    page = make_news(index, cover=people, live=False)

    assert page.get_latest_revision_as_object().cover == people


def test_with_a_consent_all_is_shown(client, index, agreed):
    page = make_news(index, cover=agreed, body=body_of(agreed))
    add_photos(page, 1, people_shown=True, consent=agreed.consent)

    assert client.get(page.get_url()).content.decode().count("<figure") == 3


@pytest.fixture
def shown(index, agreed):
    """A published item with a cover, a photo and a picture in the text, all under one consent."""
    page = make_news(index, "С людьми", cover=agreed, body=body_of(agreed))
    add_photos(page, 1, people_shown=True, consent=agreed.consent)
    return page


def test_withdrawal_takes_every_picture_off_the_page(client, shown, consent):
    before = client.get(shown.get_url()).content.decode()
    assert before.count("<figure") == 3

    gone = withdrawal.withdraw(consent, "по просьбе")

    html = client.get(shown.get_url()).content.decode()
    assert len(gone) == 2
    assert "«" in gone[0]
    assert "<figure" not in html
    assert "Подпись о людях" not in html
    assert "Победители конкурса" not in html
    assert "media/images" not in html


def test_copies_are_deleted_with_the_consent(
    client, shown, consent, agreed, django_capture_on_commit_callbacks
):
    client.get(shown.get_url())
    address = agreed.renditions.first().url
    assert client.get(address).status_code == 200

    with django_capture_on_commit_callbacks(execute=True):
        withdrawal.withdraw(consent)

    assert client.get(address).status_code == 404
    assert not agreed.renditions.exists()


def test_lists_and_feeds_pass_over_it(client, shown, consent):
    withdrawal.withdraw(consent)

    assert "media/images" not in client.get("/novosti/").content.decode()
    assert "media/images" not in client.get("/novosti/rss/").content.decode()
    assert not PortalImage.objects.get(pk=shown.cover_id).renditions.exists()


def test_a_page_in_a_cache_is_made_anew(client, shown, consent, django_capture_on_commit_callbacks):
    mark = client.get(shown.get_url())["ETag"]

    connection.run_on_commit.clear()  # the promises of the arrangement above

    with django_capture_on_commit_callbacks(execute=True):
        withdrawal.withdraw(consent)

    assert client.get(shown.get_url(), headers={"if-none-match": mark}).status_code == 200


def test_the_term_of_a_consent_takes_it_off_too(client, shown, consent):
    ConsentRecord.objects.update(until=timezone.localdate() - timedelta(days=1))

    expiry.run(tell=lambda site, numbers: None)

    assert "<figure" not in client.get(shown.get_url()).content.decode()


def test_pictures_of_other_consents_stay(client, index, shown, centre, consent):
    other = ConsentRecordFactory(site=centre.site)
    page = make_news(index, cover=ImageFactory(people_shown=True, consent=other))

    withdrawal.withdraw(consent)

    assert "<figure" in client.get(page.get_url()).content.decode()


class TestForm:
    """The editor's form."""

    @pytest.fixture
    def post(self, client, centre, index):
        client.force_login(centre.person(Role.EDITOR))

        def send(action="", **fields):
            url = reverse("wagtailadmin_pages:add", args=["news", "newspage", index.pk])
            data = nested_form_data(news_form(**fields))
            if action:
                data[action] = "1"
            return client.post(url, data)

        return send

    def test_publishing_shows_the_problem_at_the_cover(self, post, people):
        response = post("action-publish", cover=people.pk)

        assert response.status_code == 200
        error = response.context["form"].errors["cover"][0]
        assert "согласи" in error
        assert not NewsPage.objects.exists()

    def test_a_draft_is_saved(self, post, people):
        assert post(cover=people.pk).status_code == 302
        assert NewsPage.objects.get().live is False

    def test_a_reserved_address_is_an_error_and_no_crash(self, post):
        response = post(slug="rss")

        assert response.status_code == 200
        assert "slug" in response.context["form"].errors

    def test_a_picture_without_words_cannot_be_published(self, post):
        response = post("action-publish", cover=ImageFactory(description="").pk)

        assert list(response.context["form"].errors) == ["cover_alt"]
