"""Files that wait until a person decides; the night deletes those that were forgotten."""

from pathlib import PurePath
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.files import File
from wagtail.models import UploadedFile

from media_library.models import PortalDocument


def keep(file: Any, user: Any, *, instead_of: UploadedFile | None = None) -> UploadedFile:
    """Hold a file back for a person; the one that waited before is forgotten."""
    file.seek(0)
    kept = UploadedFile.objects.create(
        for_content_type=ContentType.objects.get_for_model(PortalDocument),
        file=File(file, PurePath(file.name).name),
        uploaded_by_user=user,
    )
    if instead_of is not None:
        forget(instead_of)
    return kept


def get(key: Any, user: Any) -> UploadedFile | None:
    """Return a file that waits for this very person, None for any other key."""
    if not str(key or "").isdecimal():
        return None
    mine = UploadedFile.objects.filter(
        for_content_type=ContentType.objects.get_for_model(PortalDocument), uploaded_by_user=user
    )
    return mine.filter(pk=int(key)).first()


def as_upload(waiting: UploadedFile) -> File:
    """Return the file as a form takes it."""
    return File(waiting.file.file, PurePath(waiting.file.name).name)


def forget(waiting: UploadedFile) -> None:
    """Delete a file that waits no more."""
    waiting.file.delete(save=False)
    waiting.delete()
