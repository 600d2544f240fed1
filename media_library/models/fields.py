"""The fields that keep pictures: nothing goes through them as it came."""

from typing import Any

from PIL import Image, UnidentifiedImageError
from wagtail.images.models import WagtailImageField, WagtailImageFieldFile
from wagtail.utils.file import hash_filelike

from media_library.pictures import clean


class MeasuredFile(WagtailImageFieldFile):
    """A picture's file whose size is read from its header; Wagtail unpacks it whole for that."""

    def get_image_dimensions(self) -> tuple[int | None, int | None]:
        """Return width and height, none where it is no picture."""
        was_closed = self.closed
        self.open()
        try:
            with Image.open(self) as picture:
                return picture.size
        except UnidentifiedImageError:
            return None, None
        finally:
            if was_closed:
                self.close()
            else:
                self.seek(0)


class CleanPictureFile(MeasuredFile):
    """A picture's file; every way of saving, by form or by code, keeps its clean form only."""

    def save(self, name: str, content: Any, save: bool = True) -> None:
        """Clean the picture and keep it; raises ValidationError for one that is not taken."""
        picture = clean(content, name)
        super().save(str(picture.name), picture, save=False)
        self.instance.file_size, self.instance.file_hash = picture.size, hash_filelike(picture)
        self.instance.failed_copies = 0
        if save:
            self.instance.save()


class CopyField(WagtailImageField):
    """A field of a picture made here, with its width and height."""

    attr_class = MeasuredFile


class CleanPictureField(WagtailImageField):
    """A field of a picture that people bring, with its width and height."""

    attr_class = CleanPictureFile
