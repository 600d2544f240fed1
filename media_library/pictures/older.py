"""Pictures kept before the rule: their notes are cut out where they lie."""

from collections.abc import Iterable, Iterator

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import transaction

from media_library.models import PortalImage
from media_library.pictures import clean

Failure = tuple[PortalImage, str]


def strip_all(images: Iterable[PortalImage]) -> Iterator[tuple[PortalImage, bool | str]]:
    """Give each picture with True where notes were cut out, False where there were none.

    In place of these stand the words of the reason for a picture that could not be read.
    """
    for image in images:
        try:
            yield image, strip(image)
        except (OSError, ValidationError) as error:
            yield image, " ".join(getattr(error, "messages", [str(error)]))


def strip(image: PortalImage) -> bool:
    """Keep the clean form of a picture in place of its file; say whether they differed.

    All copies go with the old file: they may hold the same notes. The worker makes them anew. A
    picture that had to be turned loses its point of interest: it pointed elsewhere.
    Raises OSError for a lost file, ValidationError for one that is not taken any more.
    """
    storage, name = image.file.storage, image.file.name
    with storage.open(name) as file:
        kept = file.read()
    picture = clean(ContentFile(kept, name))
    if picture.read() == kept:
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
