"""The address /media/."""

import pytest

from media_library import renditions
from tests.factories.media_library import DocumentFactory, ImageFactory
from users.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def image(two_centres):
    return ImageFactory(collection=two_centres.own.collection)


@pytest.fixture
def copy(image):
    return renditions.copies(image, "cover").jpeg


def test_copies_are_public_and_long_kept(client, copy):
    response = client.get(copy.url)

    assert response.status_code == 200
    assert response["Content-Type"] == "image/jpeg"
    assert response["Cache-Control"] == "public, max-age=2592000"
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


def test_a_file_that_is_no_picture_is_not_sent(client, copy):
    storage = copy.file.storage
    name = storage.save("images/page.html", copy.file)

    assert client.get(f"/media/{name}").status_code == 404
