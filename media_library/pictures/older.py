"""Pictures kept before the rule: their notes are cut out where they lie."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import PurePath
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from django.db import transaction
from wagtail.utils.file import hash_filelike

from media_library.models import DocumentVersion, PortalDocument, PortalImage
from media_library.pictures import CleanPicture, clean

Kept = PortalImage | PortalDocument | DocumentVersion


def everything() -> Iterator[Kept]:
    """Give every picture there is: images, photos among documents and their earlier versions."""
    photos = {"media_type__startswith": "image/"}
    return chain(
        PortalImage.objects.order_by("pk").iterator(50),
        PortalDocument.objects.filter(**photos).order_by("pk").iterator(50),
        DocumentVersion.objects.filter(**photos).order_by("pk").iterator(50),
    )


def strip_all(pictures: Iterable[Kept]) -> Iterator[tuple[Kept, bool | str]]:
    """Give each picture with True where notes were cut out, False where there were none.

    In place of these stand the words of the reason for a picture that could not be read.
    """
    for picture in pictures:
        act: Callable[[Any], bool] = strip if isinstance(picture, PortalImage) else strip_file
        try:
            yield picture, act(picture)
        except (OSError, ValidationError) as error:
            yield picture, " ".join(getattr(error, "messages", [str(error)]))


def strip(image: PortalImage) -> bool:
    """Keep the clean form of a picture in place of its file; say whether they differed.

    All copies go with the old file: they may hold the same notes. The worker makes them anew. A
    picture that had to be turned loses its point of interest: it pointed elsewhere.
    Raises OSError for a lost file, ValidationError for one that is not taken any more.
    """
    storage, name = image.file.storage, image.file.name
    picture = _clean_form(storage, name)
    if picture is None:
        return False
    size = image.width, image.height
    with transaction.atomic():
        image.file.save(name, picture)
        if size != (image.width, image.height):
            image.set_focal_point(None)
            image.save()
        for copy in image.renditions.all():
            copy.delete()
        transaction.on_commit(lambda: storage.delete(name))
    return True


def strip_file(kept: PortalDocument | DocumentVersion) -> bool:
    """Do the same with a photo among the documents; its address stays as it was."""
    storage, name = kept.file.storage, kept.file.name
    picture = _clean_form(storage, name)
    if picture is None:
        return False
    with transaction.atomic():
        kept.file = storage.save(name, picture)
        kept.file_size, kept.file_hash = picture.size, hash_filelike(picture)
        if isinstance(kept, PortalDocument):
            kept.address_stem = kept.address_stem or PurePath(name).stem
        kept.save()
        transaction.on_commit(lambda: storage.delete(name))
    return True


def _clean_form(storage: Storage, name: str) -> CleanPicture | None:
    """Return a stored picture as it is kept now, None where it is so already."""
    with storage.open(name) as file:
        stored = file.read()
    picture = clean(ContentFile(stored, name))
    if picture.read() == stored:
        return None
    picture.seek(0)
    return picture
