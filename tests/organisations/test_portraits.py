"""Photos of specialists: a portrait with a consent of its own, made before a reader asks."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.test.utils.form_data import querydict_from_html

from consents import withdrawal
from core.models import OutboxEntry
from media_library import withholding
from media_library.warming import warm_picture
from organisations.models import Specialist
from tests.factories.consents import ConsentRecordFactory
from tests.factories.media_library import ImageFactory
from tests.factories.organisations import SpecialistFactory
from tests.jobs import drain, make_copies
from users.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def house(section):
    return section.add(slug="dom")


@pytest.fixture
def photo(section):
    return portrait_of(section.own)


def portrait_of(centre, **fields):
    consent = ConsentRecordFactory(site=centre.site)
    given = {"people_shown": True, "consent": consent, "collection": centre.collection}
    return ImageFactory(shape=(900, 1200), **{**given, **fields})


def make(house, **fields):
    return SpecialistFactory(site=house.site, organisation=house, name="Сергеева Анна", **fields)


def problem_of(row):
    with pytest.raises(ValidationError) as caught:
        row.full_clean()
    return caught.value.message_dict["photo"][0]


def test_the_page_of_the_organisation_shows_the_portrait(house, photo, read):
    make(house, photo=photo)
    drain()
    make_copies()

    page = read("/organizatsii/dom/")

    assert 'class="portrait"' in page
    assert 'width="288" height="360"' in page
    assert 'type="image/webp"' in page


def test_its_copies_are_made_before_a_reader_asks_and_the_page_is_renewed(house, photo):
    row = make(house, photo=photo)
    OutboxEntry.objects.all().delete()

    warm_picture(photo)

    assert photo.renditions.filter(filter_spec__startswith="fill-288x360").count() == 2
    assert OutboxEntry.objects.get(model="organisations.Specialist").object_pk == str(row.pk)


def test_pictures_of_others_get_no_portraits(photo):
    warm_picture(photo)

    assert not photo.renditions.filter(filter_spec__startswith="fill-288x360").exists()


def test_an_ended_consent_of_the_picture_leaves_the_person_without_it(house, photo, read):
    make(house, photo=photo)
    warm_picture(photo)

    withdrawal.withdraw(photo.consent)

    page = read("/organizatsii/dom/")
    assert "Сергеева Анна" in page
    assert "portrait" not in page
    photo.refresh_from_db()
    withholding.delete_copies(photo)
    assert not photo.renditions.exists()


def test_a_portrait_needs_the_mark_and_a_consent(house, section):
    unmarked = portrait_of(section.own, people_shown=False)
    without = portrait_of(section.own, consent=None)
    foreign = portrait_of(section.other)

    assert "узнают людей" in problem_of(make(house, photo=unmarked))
    assert "действующего согласия" in problem_of(make(house, photo=without))
    assert "другого центра" in problem_of(make(house, photo=foreign))
    make(house, photo=without, is_public=False).full_clean()
    make(house, photo=portrait_of(section.own)).full_clean()


def test_portraits_of_many_cost_one_question(house, section, django_assert_num_queries):
    for _number in range(3):
        warm_picture(make(house, photo=portrait_of(section.own)).photo)

    with django_assert_num_queries(2):
        people = list(Specialist.objects.public().with_photos())
        assert all(each.photo.consent.is_valid() for each in people)
        assert all(len(each.photo.renditions.all()) == 3 for each in people)


def test_an_editor_gives_the_portrait_and_is_told_what_it_lacks(house, photo, client, section):
    row = make(house)
    client.force_login(section.own.person(Role.EDITOR))
    url = reverse(row.snippet_viewset.get_url_name("edit"), args=[row.pk])
    sent = querydict_from_html(client.get(url).content.decode(), form_id="w-editor-form")
    unmarked = portrait_of(section.own, people_shown=False)

    refused = client.post(
        url, {**sent.dict(), "roles": sent.getlist("roles"), "photo": unmarked.pk}
    )
    assert "узнают людей" in refused.content.decode()
    taken = client.post(url, {**sent.dict(), "roles": sent.getlist("roles"), "photo": photo.pk})

    assert taken.status_code == 302
    row.refresh_from_db()
    assert row.photo == photo
