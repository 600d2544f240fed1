"""Pictures of people and consents."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from consents.models import ConsentKind, ConsentRecord, ConsentText
from core import publishing
from media_library.consent_rules import missing_consents, problems_of
from tests.factories.media_library import ImageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def consent(two_centres):
    text = ConsentText.objects.create(
        site=two_centres.own.site,
        kind=ConsentKind.PHOTO,
        version=1,
        title="Согласие на снимок",
        body="<p>Согласен.</p>",
        published_at=timezone.now(),
    )
    return ConsentRecord.objects.create(
        site=two_centres.own.site, text=text, subject="родители группы", given_at=timezone.now()
    )


@pytest.fixture
def yesterday():
    return timezone.localdate() - timedelta(days=1)


def test_a_picture_of_people_needs_a_consent():
    image = ImageFactory(people_shown=True)

    assert missing_consents([image]) == [image]


def test_a_picture_without_people_needs_none():
    assert missing_consents([ImageFactory()]) == []


def test_a_consent_in_force_is_enough(consent):
    assert missing_consents([ImageFactory(people_shown=True, consent=consent)]) == []


def test_a_withdrawn_consent_is_not(consent):
    consent.withdrawn_at = timezone.now()
    consent.save()
    image = ImageFactory(people_shown=True, consent=consent)

    assert missing_consents([image]) == [image]


def test_a_consent_past_its_term_is_not(consent, yesterday):
    ConsentRecord.objects.filter(pk=consent.pk).update(until=yesterday)
    consent.refresh_from_db()
    image = ImageFactory(people_shown=True, consent=consent)

    assert missing_consents([image]) == [image]


@pytest.mark.parametrize("number", [1, 5])
def test_any_number_of_pictures_is_one_query(django_assert_num_queries, number):
    images = [ImageFactory(people_shown=True) for _each in range(number)]

    with django_assert_num_queries(1):
        assert len(missing_consents([*images, None, images[0].pk])) == number


@pytest.fixture
def page(two_centres):
    return two_centres.own.home


def test_a_page_tells_the_field_and_the_picture(page):
    page.social_image = ImageFactory(people_shown=True, title="Педагоги")

    (problem,) = problems_of(page)

    assert problem.field == "social_image"
    assert "Педагоги" in problem.message


def test_a_page_with_such_a_picture_cannot_go_public_past_the_form(page):
    page.social_image = ImageFactory(people_shown=True)

    with pytest.raises(ValidationError) as caught:
        page.save()

    assert list(caught.value.message_dict) == ["social_image"]


def test_a_scheduled_revision_is_stopped_too(page):
    page.social_image = ImageFactory(people_shown=True)
    revision = page.save_revision()

    with pytest.raises(ValidationError):
        revision.publish()
    page.refresh_from_db()
    assert page.social_image is None


def test_a_draft_may_wait_for_its_consent(page, consent):
    image = ImageFactory(people_shown=True)
    page.social_image = image
    revision = page.save_revision()
    image.consent = consent
    image.save()

    revision.publish()

    page.refresh_from_db()
    assert page.social_image == image


def test_the_check_is_registered(page):
    page.social_image = ImageFactory(people_shown=True)

    assert list(publishing.problems(page)) == ["social_image"]
