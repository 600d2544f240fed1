"""Background work over pictures and documents."""

import os

import pytest
from wagtail.models import UploadedFile

from core.background import app
from media_library import tasks
from tests.factories import photos
from tests.factories.media_library import upload

pytestmark = pytest.mark.django_db

DAY = 24 * 60 * 60


def put_aside(age):
    """Put a file aside as if it had come so many seconds ago."""
    made = UploadedFile.objects.create(file=upload("foto.jpg", photos.photo()))
    moment = os.stat(made.file.path).st_mtime - age
    os.utime(made.file.path, (moment, moment))
    return made


def test_it_is_on_the_schedule():
    known = {each.task.name for each in app.periodic_registry.periodic_tasks.values()}

    assert "media.forget_uploads" in known


def test_files_put_aside_long_ago_go_and_fresh_ones_stay():
    old, fresh = put_aside(DAY + 60), put_aside(60)

    tasks.forget_unfinished_uploads()

    assert list(UploadedFile.objects.all()) == [fresh]
    assert not old.file.storage.exists(old.file.name)
    assert fresh.file.storage.exists(fresh.file.name)


def test_a_row_without_its_file_goes():
    lost = put_aside(0)
    lost.file.storage.delete(lost.file.name)

    tasks.forget_unfinished_uploads()

    assert not UploadedFile.objects.exists()
