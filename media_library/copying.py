"""Making of copies: the original is unpacked once for all of them."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from PIL import Image, ImageOps
from wagtail.images.models import Filter
from willow.plugins.pillow import PillowImage

from media_library.models import PortalImage

NOTES = ("exif", "xmp", "comment", "photoshop")


class SharedFilter(Filter):
    """A filter that takes a picture already unpacked; Wagtail's unpacks it for every copy."""

    @contextmanager
    def get_willow_image(self, image: PortalImage, source: Any = None) -> Iterator[Any]:
        """Give the picture: the one at hand, else what Wagtail opens."""
        if isinstance(source, PillowImage):
            yield source
        else:
            with super().get_willow_image(image, source) as opened:
                yield opened


def make(image: PortalImage, filters: Iterable[Filter]) -> int:
    """Make the copies that are not there yet; return how many.

    Raises OSError (SourceImageIOError too) for an original that is lost or cannot be read.
    """
    wanted = list(filters)
    found = image.find_existing_renditions(*wanted)
    missing = [each for each in wanted if each not in found]
    if not missing:
        return 0
    unpacked = _unpack(image)
    for each in missing:
        image.renditions.get_or_create(
            filter_spec=each.spec,
            focal_point_key=each.get_cache_key(image),
            defaults={"file": image.generate_rendition_file(each, source=unpacked)},
        )
    return len(missing)


def _unpack(image: PortalImage) -> PillowImage:
    """Return the original upright and without notes: one kept before the rule may have them."""
    with image.open_file() as file, Image.open(file) as picture:
        picture.load()
        upright = ImageOps.exif_transpose(picture)
    for note in NOTES:
        upright.info.pop(note, None)
    unpacked = PillowImage(upright)
    unpacked.format_name = "jpeg"  # every filter of ours names the format of its copy
    return unpacked
