"""The address /media/."""

import pytest

from media_library import renditions
from tests.factories.consents import ConsentRecordFactory
from tests.factories.media_library import DocumentFactory, ImageFactory, with_copies
from users.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def image(two_centres):
    return ImageFactory(collection=two_centres.own.collection)


@pytest.fixture
def copy(image):
    return renditions.copies(with_copies(image, "cover"), "cover").jpeg


def test_copies_are_public_and_long_kept(client, copy):
    response = client.get(copy.url)

    assert response.status_code == 200
    assert response["Content-Type"] == "image/jpeg"
    assert response["Cache-Control"] == "public, max-age=2592000, s-maxage=3600"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Disposition"].startswith("inline")


def test_an_unchanged_copy_is_not_sent_again(client, copy):
    tag = client.get(copy.url)["ETag"]

    assert client.get(copy.url, headers={"if-none-match": tag}).status_code == 304


def test_originals_are_not_public(client, image):
    assert client.get(f"/media/{image.file.name}").status_code == 404


def test_originals_are_closed_to_editors_of_another_centre(client, two_centres, image):
    client.force_login(two_centres.other.person(Role.EDITOR))

    assert client.get(f"/media/{image.file.name}").status_code == 404


def test_originals_are_open_to_those_who_work_with_them(client, two_centres, image):
    client.force_login(two_centres.own.person(Role.EDITOR))
    response = client.get(f"/media/{image.file.name}")

    assert response.status_code == 200
    assert response["Cache-Control"] == "private, no-store"


def test_documents_have_no_address_here(client, db):
    assert client.get(f"/media/{DocumentFactory().file.name}").status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "images/../documents/a.pdf",
        "images/%2e%2e/secret.jpg",
        "images/no.jpg",
        "images",
        "private/a.jpg",
    ],
)
def test_nothing_else_is_reached(client, db, path):
    assert client.get(f"/media/{path}").status_code == 404


@pytest.fixture
def thumbnail(image):
    return image.get_rendition("max-165x165")


@pytest.mark.parametrize("spec", ["max-165x165", "max-800x600", "original"])
def test_copies_of_the_desk_are_not_public(client, image, spec):
    assert client.get(image.get_rendition(spec).url).status_code == 404


def test_copies_of_the_desk_are_closed_to_another_centre(client, two_centres, thumbnail):
    client.force_login(two_centres.other.person(Role.EDITOR))

    assert client.get(thumbnail.url).status_code == 404


def test_copies_of_the_desk_are_open_to_those_who_work_with_them(client, two_centres, thumbnail):
    client.force_login(two_centres.own.person(Role.AUTHOR))
    response = client.get(thumbnail.url)

    assert response.status_code == 200
    assert response["Cache-Control"] == "private, no-cache"


def test_people_without_a_consent_have_no_public_copy(client, two_centres, image, copy):
    image.people_shown = True
    image.save()

    assert client.get(copy.url).status_code == 404
    client.force_login(two_centres.own.person(Role.EDITOR))
    assert client.get(copy.url).status_code == 200


def test_a_picture_of_people_is_asked_anew_every_time(client, two_centres, image, copy):
    image.people_shown, image.consent = True, ConsentRecordFactory(site=two_centres.own.site)
    image.save()

    assert client.get(copy.url)["Cache-Control"] == "public, no-cache"


def test_a_file_without_its_row_is_not_sent(client, copy):
    url = copy.url
    type(copy).objects.all()._raw_delete("default")

    assert client.get(url).status_code == 404


def test_a_file_that_is_no_picture_is_not_sent(client, copy):
    storage = copy.file.storage
    name = storage.save("images/page.html", copy.file)

    assert client.get(f"/media/{name}").status_code == 404
