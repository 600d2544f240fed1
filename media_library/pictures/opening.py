"""A picture opened with care: its header is judged before a single pixel is unpacked."""

import io
import struct
from collections.abc import Iterator
from contextlib import contextmanager

import pi_heif
from django.conf import settings
from PIL import Image, ImageFile

from media_library.pictures import refusals
from media_library.pictures.formats import JPEG, Format

pi_heif.register_heif_opener()

ORIENTATION, UPRIGHT = 0x0112, 1
# what Pillow and its plugins raise for damaged files
DAMAGES = (OSError, SyntaxError, ValueError, EOFError, RuntimeError, IndexError, MemoryError)


@contextmanager
def opened(data: bytes, kind: Format) -> Iterator[ImageFile.ImageFile]:
    """Give the picture of a known format, its pixels still packed.

    Raises ValidationError for too many pixels, for an animation and for a damaged header.
    """
    try:
        picture = Image.open(io.BytesIO(data), formats=[kind.pillow])
    except Image.DecompressionBombError as error:
        raise refusals.too_many_pixels() from error
    except DAMAGES as error:
        raise refusals.damaged() from error
    with picture:
        _judge(picture, kind)
        yield picture


def _judge(picture: ImageFile.ImageFile, kind: Format) -> None:
    if picture.width * picture.height > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
        raise refusals.too_many_pixels()
    # a JPEG of several pictures is a photo with its preview or depth; HEIC likewise
    if kind is not JPEG and getattr(picture, "is_animated", False) and picture.format != "HEIF":
        raise refusals.moving()


def read_to_end(picture: ImageFile.ImageFile, *, smaller: bool = False) -> None:
    """Unpack the pixels, so that a file cut off while it was copied is found now.

    `smaller` unpacks a JPEG at an eighth, which costs less and reads the file to its end as well.
    Raises ValidationError for a damaged picture.
    """
    if smaller:
        picture.draft(picture.mode, (max(1, picture.width // 8), max(1, picture.height // 8)))
    try:
        picture.load()
    except DAMAGES as error:
        raise refusals.damaged() from error


def is_turned(picture: Image.Image) -> bool:
    """Say whether the notes tell to turn the picture; those that cannot be read tell nothing."""
    try:
        return picture.getexif().get(ORIENTATION, UPRIGHT) != UPRIGHT
    except (*DAMAGES, struct.error):
        return False
