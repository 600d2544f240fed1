"""The field of a picture's file."""

from typing import Any

from django.forms import FileField
from wagtail.images.fields import WagtailImageField

from media_library.pictures import clean


class CleanImageField(WagtailImageField):
    """Takes a picture in its clean form or says in plain words why not.

    In place of Wagtail's checks of format, weight and pixels: they unpack first and judge later.
    """

    def to_python(self, data: Any) -> Any:
        """Return the picture without its notes; raises ValidationError."""
        file = FileField.to_python(self, data)
        return None if file is None else clean(file)
