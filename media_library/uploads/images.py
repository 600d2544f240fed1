"""The field of a picture's file."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from PIL import Image, UnidentifiedImageError
from wagtail.images.fields import WagtailImageField


class WholeImageField(WagtailImageField):
    """Wagtail's checks of format, weight and pixels, then the picture is read to its end.

    A file cut off while it was copied passes Wagtail's checks, or stops them by an error, and
    would break the page that shows it.
    """

    def to_python(self, data: Any) -> Any:
        """Return the file, refuse a damaged one."""
        try:
            file = super().to_python(data)
            if file is not None:
                _read(file)
        except (OSError, SyntaxError, UnidentifiedImageError) as error:
            raise ValidationError(
                _("The picture is damaged: open it in any program and save it anew."),
                code="damaged",
            ) from error
        return file


def _read(file: Any) -> None:
    file.seek(0)
    with Image.open(file) as picture:
        picture.load()
    if not file.closed:
        file.seek(0)
