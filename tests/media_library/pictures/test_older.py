"""Pictures kept before the rule."""

import pytest
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command

from media_library.models import DocumentVersion, PortalDocument, PortalImage, PortalRendition
from media_library.pictures import older
from tests.factories import photos
from tests.factories.media_library import DocumentFactory, ImageFactory

pytestmark = pytest.mark.django_db


def as_before(image, content):
    """Put a file into the storage as it was kept before the rule; return its name."""
    storage = image.file.storage
    name = storage.save("original_images/foto.jpg", ContentFile(content))
    PortalImage.objects.filter(pk=image.pk).update(file=name, width=640, height=480)
    return name


def kept(image):
    with image.file.storage.open(image.file.name) as file:
        return file.read()


@pytest.fixture
def image():
    made = ImageFactory(focal_point_x=10, focal_point_y=10)
    made.get_rendition("max-100x100")
    as_before(made, photos.photo(orientation=6))
    return PortalImage.objects.get(pk=made.pk)


def test_notes_copies_and_the_old_file_go(image, django_capture_on_commit_callbacks):
    old = image.file.name

    with django_capture_on_commit_callbacks(execute=True):
        assert older.strip(image) is True

    image = PortalImage.objects.get(pk=image.pk)
    assert photos.notes_in(kept(image)) == []
    assert image.file_size == len(kept(image))
    assert not PortalRendition.objects.filter(image=image).exists()
    assert not image.file.storage.exists(old)


def test_a_turned_picture_has_other_sizes_and_no_old_point_of_interest(image):
    older.strip(image)

    image.refresh_from_db()
    assert (image.width, image.height) == (480, 640)
    assert image.focal_point_x is None


def test_an_upright_one_keeps_its_point_of_interest(image):
    as_before(image, photos.photo())
    image.refresh_from_db()

    older.strip(image)

    image.refresh_from_db()
    assert image.focal_point_x == 10


def test_the_command_runs_twice_and_the_second_time_changes_nothing(image, capsys):
    ImageFactory()
    call_command("strip_pictures")
    first, name = capsys.readouterr().out, PortalImage.objects.get(pk=image.pk).file.name
    call_command("strip_pictures")

    assert "Картинок: 2, очищено: 1, не прочитано: 0." in first
    assert "очищено: 0" in capsys.readouterr().out
    assert PortalImage.objects.get(pk=image.pk).file.name == name


def test_a_lost_and_a_damaged_file_do_not_hold_up_the_others(image, capsys):
    lost, damaged = ImageFactory(), ImageFactory()
    lost.file.storage.delete(lost.file.name)
    as_before(damaged, photos.photo()[:700])

    with pytest.raises(CommandError, match="замените"):
        call_command("strip_pictures")

    said = capsys.readouterr()
    assert "очищено: 1, не прочитано: 2" in said.out
    assert lost.file.name in said.err
    assert "повреждено" in said.err


def test_photos_among_documents_and_their_versions_are_cleaned_too(capsys):
    document = DocumentFactory(content=photos.photo(), name="skan.jpg")
    storage, address = document.file.storage, document.url
    name = storage.save("documents/do.jpg", ContentFile(photos.photo()))
    version = DocumentVersion.objects.create(
        document=document,
        number=7,
        file=storage.save("documents/prezhde.jpg", ContentFile(photos.photo())),
        media_type="image/jpeg",
        uploaded_at=document.created_at,
    )
    PortalDocument.objects.filter(pk=document.pk).update(file=name)

    call_command("strip_pictures")

    document = PortalDocument.objects.get(pk=document.pk)
    version.refresh_from_db()
    assert "очищено: 2" in capsys.readouterr().out
    assert photos.notes_in(kept(document)) == photos.notes_in(kept(version)) == []
    assert document.file_size == len(kept(document))
    assert document.url == address
