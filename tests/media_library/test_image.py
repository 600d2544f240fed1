"""A picture is clean whichever way it is saved."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.models import UploadedFile

from media_library.models import PortalImage
from tests.factories import photos
from tests.factories.media_library import ImageFactory, upload
from users.models import Role

pytestmark = pytest.mark.django_db

UPRIGHT = (480, 640)


def geotagged(name="foto.jpg"):
    return upload(name, photos.photo(orientation=6))


def kept(image):
    with image.file.storage.open(image.file.name) as file:
        return file.read()


def assert_clean(image):
    assert photos.notes_in(kept(image)) == []
    assert (image.width, image.height) == UPRIGHT
    assert image.file_size == len(kept(image))


def test_saved_by_code():
    image = ImageFactory(file=ContentFile(photos.photo(orientation=6), "Снимок 1.jpg"))

    assert_clean(PortalImage.objects.get(pk=image.pk))
    assert image.file.name.startswith("original_images/snimok-1")


def test_replaced_by_code():
    image = ImageFactory()
    image.file = geotagged()
    image.save()

    assert_clean(PortalImage.objects.get(pk=image.pk))


def test_bad_files_are_refused_by_code_too():
    with pytest.raises(ValidationError):
        ImageFactory(file=ContentFile(photos.bomb(10_000, 7_000), "a.png"))

    assert not PortalImage.objects.exists()


def test_a_save_without_a_new_file_leaves_the_file():
    image = ImageFactory()
    name = image.file.name
    image.title = "Другое название"
    image.save()

    assert PortalImage.objects.get(pk=image.pk).file.name == name


@pytest.fixture
def editor(client, two_centres):
    client.force_login(two_centres.own.person(Role.EDITOR))
    return client


@pytest.fixture
def fields(two_centres):
    return {"title": "Снимок", "licence": "own", "collection": two_centres.own.collection.pk}


def test_by_the_form(editor, fields):
    editor.post(reverse("wagtailimages:add"), fields | {"file": geotagged()})

    assert_clean(PortalImage.objects.get())


def test_by_the_form_of_an_existing_picture(editor, fields, two_centres):
    image = ImageFactory(collection=two_centres.own.collection)
    old = image.file.name

    editor.post(reverse("wagtailimages:edit", args=[image.pk]), fields | {"file": geotagged()})

    image.refresh_from_db()
    assert_clean(image)
    assert not image.file.storage.exists(old)


def test_by_the_upload_of_many(editor, two_centres):
    sent = {"title": "Снимок", "collection": two_centres.own.collection.pk, "files[]": geotagged()}

    response = editor.post(reverse("wagtailimages:add_multiple"), sent)

    assert response.json()["success"]
    assert_clean(PortalImage.objects.get())


def test_by_the_upload_of_many_finished_later(editor, two_centres):
    sent = {"title": "С" * 300, "collection": two_centres.own.collection.pk}
    editor.post(reverse("wagtailimages:add_multiple"), sent | {"files[]": geotagged()})
    waiting = UploadedFile.objects.get()
    prefix = f"uploaded-image-{waiting.pk}-"
    form = {"title": "Снимок", "licence": "own", "collection": two_centres.own.collection.pk}

    editor.post(
        reverse("wagtailimages:create_multiple_from_uploaded_image", args=[waiting.pk]),
        {prefix + name: value for name, value in form.items()},
    )

    assert_clean(PortalImage.objects.get())


def test_in_the_window_of_the_chooser(editor, fields):
    prefix = "image-chooser-upload-"
    sent = {prefix + name: value for name, value in fields.items()}

    editor.post(reverse("wagtailimages_chooser:create"), sent | {prefix + "file": geotagged()})

    assert_clean(PortalImage.objects.get())


def test_the_same_photo_sent_twice_is_noticed(editor, two_centres):
    sent = {"title": "Снимок", "collection": two_centres.own.collection.pk}
    url = reverse("wagtailimages:add_multiple")
    editor.post(url, sent | {"files[]": geotagged()})

    assert editor.post(url, sent | {"files[]": geotagged("drugoe.jpg")}).json()["duplicate"]


def test_copies_have_no_notes_either():
    image = ImageFactory(file=ContentFile(photos.photo(), "a.jpg"))

    for spec in ("max-300x300|format-webp", "fill-100x100|format-jpeg", "original"):
        with image.get_rendition(spec).file.open() as file:
            assert photos.notes_in(file.read()) == []
