"""From an uploaded file to the one that is kept: no place, no time, no maker's notes in it."""

from pathlib import PurePath
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile
from PIL import ImageFile

from core import antivirus
from media_library.pictures import formats, refusals
from media_library.pictures.convert import NOT_FOR_SCREENS, converted
from media_library.pictures.formats import HEAD, JPEG, PNG, WEBP, Format, RefusalError
from media_library.pictures.opening import is_turned, opened, read_to_end
from media_library.pictures.strip import strip_jpeg, strip_png, strip_webp
from media_library.uploads.names import latin_name

STRIP = {JPEG: strip_jpeg, PNG: strip_png, WEBP: strip_webp}


class CleanPicture(ContentFile):
    """A picture that has been through `clean`; `content_type` is what its bytes are."""

    def __init__(self, data: bytes, name: str, kind: Format) -> None:
        super().__init__(data, name)
        self.content_type = f"image/{kind.pillow.lower()}"


def clean(file: Any, name: str = "") -> CleanPicture:
    """Return a picture as it is kept; raises ValidationError with what to do about a refusal.

    Upright JPEG, PNG and WebP are not packed anew: their notes are cut out and the picture stays
    as it was. The name becomes Latin and ends as its format does.
    """
    if isinstance(file, CleanPicture):
        return file
    name = name or str(file.name or "")
    if file.size > settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE:
        raise refusals.too_large(file.size)
    antivirus.check(file)
    file.seek(0)
    data = file.read()
    data, kind = cleaned(data, _format(data, name))
    return CleanPicture(data, latin_name(f"{PurePath(name).stem}.{kind.extensions[0]}"), kind)


def cleaned(data: bytes, kind: Format) -> tuple[bytes, Format]:
    """Return the bytes of a picture of a known format without notes, and their format."""
    with opened(data, kind) as picture:
        if kind is not JPEG:  # elsewhere notes may stand after the pixels
            read_to_end(picture)
        if _must_be_packed_anew(picture, data, kind):
            read_to_end(picture)
            return converted(picture, kind)
        read_to_end(picture, smaller=True)
    try:
        return STRIP[kind](data), kind
    except ValueError as error:
        raise refusals.damaged() from error


def _format(data: bytes, name: str) -> Format:
    kind = formats.format_of(data[:HEAD])
    if isinstance(kind, RefusalError):
        raise refusals.not_taken(kind)
    if formats.promised_by(name) is not kind:
        raise refusals.wrong_name(kind, PurePath(name).suffix)
    return kind


def _must_be_packed_anew(picture: ImageFile.ImageFile, data: bytes, kind: Format) -> bool:
    if kind not in STRIP or picture.mode in NOT_FOR_SCREENS:
        return True
    if kind is PNG and data[24] > 8:  # bits of a colour, by the header
        return True
    return is_turned(picture)
