"""Policy of picture sizes: every size that pages show is named here and nowhere else."""

import logging
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from django.db.models import Prefetch, prefetch_related_objects
from wagtail.images.models import Filter

from media_library.models import PortalImage, PortalRendition

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Kind:
    """A way a picture stands on a page: resize operations from small to large, `sizes` in CSS."""

    operations: tuple[str, ...]
    sizes: str = ""

    # made once: a filter parses its operations anew, 15 pictures a page would do it 45 times
    @cached_property
    def webp(self) -> list[Filter]:
        """Filters of the WebP copies."""
        return [Filter(f"{operation}|format-webp") for operation in self.operations]

    @cached_property
    def jpeg(self) -> Filter:
        """Filter of the one JPEG copy, for browsers without WebP."""
        return Filter(f"{self.operations[-1]}|format-jpeg")

    @cached_property
    def filters(self) -> list[Filter]:
        """All filters of the kind."""
        return [*self.webp, self.jpeg]


@dataclass(frozen=True)
class SocialKind(Kind):
    """One JPEG: social networks take nothing else."""

    @cached_property
    def filters(self) -> list[Filter]:
        """The JPEG."""
        return [self.jpeg]


TEXT_WIDTH = "(min-width: 48rem) 44rem, 100vw"
KINDS = {
    "cover": Kind(
        ("fill-480x320", "fill-960x640"), "(min-width: 64rem) 24rem, (min-width: 44rem) 45vw, 100vw"
    ),
    "ph": Kind(("fill-480x270", "fill-800x450", "fill-1280x720"), TEXT_WIDTH),
    "ph--fit": Kind(("max-480x640", "max-720x960"), TEXT_WIDTH),
    "ph--wide": Kind(("fill-800x300", "fill-1520x570"), "(min-width: 80rem) 76rem, 100vw"),
    "social": SocialKind(("fill-1200x630",)),
}
DEFAULT_KIND = "ph"
# of the picture itself: whether it may be shown, in words, and which copies are of its present cut
FIELDS_OF_COPIES = (
    *("people_shown", "consent", "description"),
    *(f"focal_point_{name}" for name in ("x", "y", "width", "height")),
)
STORED = ("image_id", "filter_spec", "focal_point_key", "file", "width", "height")
PAGE_KINDS = ("cover", "ph", "ph--fit", "ph--wide")


class Copy(NamedTuple):
    """A copy as a page shows it."""

    url: str
    width: int
    height: int


@dataclass(frozen=True)
class Copies:
    """The copies that one picture needs on a page."""

    webp: list[Copy]
    jpeg: Copy
    sizes: str

    @property
    def srcset(self) -> str:
        """WebP copies by width; a small original gives the same width twice, shown once."""
        by_width = {copy.width: copy.url for copy in self.webp}
        return ", ".join(f"{url} {width}w" for width, url in by_width.items())


def filters(kinds: Iterable[str] = PAGE_KINDS) -> list[Filter]:
    """Return the filters of some kinds."""
    return [each for kind in sorted(kinds) for each in KINDS[kind].filters]


def lookup(*kinds: str) -> Prefetch:
    """Return what loads the copies of many pictures in one query: `prefetch_related(lookup())`.

    Of all kinds that pages show where none is named.
    """
    specs = [each.spec for each in filters(kinds or PAGE_KINDS)]
    return Prefetch("renditions", PortalRendition.objects.filter(filter_spec__in=specs))


def prefetch(images: Iterable[Any], *kinds: str) -> None:
    """Load the copies of pictures at hand in one query, the consents of people in another."""
    shown = [image for image in images if image is not None]
    prefetch_related_objects([image for image in shown if image.people_shown], "consent")
    ready: dict[int, dict[tuple[str, str], Copy]] = defaultdict(dict)
    stored = PortalRendition.objects.filter(image__in={image.pk for image in shown})
    named = stored.filter(filter_spec__in=[each.spec for each in filters(kinds or PAGE_KINDS)])
    for key, spec, cut, file, *size in named.values_list(*STORED) if shown else ():
        ready[key][spec, cut] = Copy(_url(file), *size)
    for image in shown:
        image.ready_copies = ready[image.pk]


def lookup_through(path: str, *kinds: str) -> Prefetch:
    """Return the same for pictures that a list of pages points to: `lookup_through("cover")`."""
    specs = [each.spec for each in filters(kinds or ("cover",))]
    return Prefetch(f"{path}__renditions", PortalRendition.objects.filter(filter_spec__in=specs))


def copies(image: PortalImage, kind: str) -> Copies | None:
    """Return the copies of a picture, None where its original cannot be read.

    The worker makes them on publish. A missing one is made here once and logged, so that a
    reader sees the picture even when the worker is late.
    """
    needed = KINDS[kind].filters
    found = _found(image, needed)
    missing = [each for each in needed if each not in found]
    if missing:
        try:
            found.update(make(image, missing))
        except OSError:  # lost (SourceImageIOError) or damaged
            log.warning("the file of picture %s cannot be read", image.pk)
            return None
    ordered = [found[each] for each in needed]
    return Copies(ordered[:-1], ordered[-1], KINDS[kind].sizes)


def _found(image: PortalImage, needed: list[Filter]) -> dict[Filter, Copy]:
    """Return the copies of the picture's present cut."""
    if image.ready_copies is None:
        existing = image.find_existing_renditions(*needed)
        return {each: _copy(rendition) for each, rendition in existing.items()}
    keys = {each: _key(image, each) for each in needed}
    known = image.ready_copies
    return {each: known[key] for each, key in keys.items() if key in known}


def _key(image: PortalImage, needed: Filter) -> tuple[str, str]:
    """Return what tells a copy from the picture's others: operations, and the cut they gave."""
    return needed.spec, needed.get_cache_key(image)


def _copy(rendition: PortalRendition) -> Copy:
    return Copy(rendition.url, rendition.width, rendition.height)


def _url(file: str) -> str:
    return PortalRendition._meta.get_field("file").storage.url(file)


def make(image: PortalImage, missing: list[Filter]) -> dict[Filter, Copy]:
    """Make copies in a visitor's request and say so in the log."""
    log.warning("copies of picture %s are made while a page is shown", image.pk)
    made = image.get_renditions(*missing)
    copies = {each: _copy(made[each.spec]) for each in missing}
    if image.ready_copies is not None:  # the page may show the picture again
        image.ready_copies.update((_key(image, each), copy) for each, copy in copies.items())
    return copies
