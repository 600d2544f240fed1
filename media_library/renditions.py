"""Policy of picture sizes: every size that pages show is named here and nowhere else.

No request makes a copy: the worker does, from the moment a picture is uploaded and once more when
a page is published. A page shows what is there: all copies, some, or a frame of the same shape.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from django.db.models import Prefetch, prefetch_related_objects
from wagtail.images.models import Filter

from media_library import asking
from media_library.copying import SharedFilter
from media_library.models import PortalImage, PortalRendition

PANORAMA = 2.2  # width to height


@dataclass(frozen=True)
class Kind:
    """A way a picture stands on a page: resize operations from small to large, `sizes` in CSS."""

    operations: tuple[str, ...]
    sizes: str = ""

    # made once: a filter parses its operations anew, 15 pictures a page would do it 45 times
    @cached_property
    def webp(self) -> list[Filter]:
        """Filters of the WebP copies."""
        return [SharedFilter(f"{operation}|format-webp") for operation in self.operations]

    @cached_property
    def jpeg(self) -> Filter:
        """Filter of the one JPEG copy, for browsers without WebP."""
        return SharedFilter(f"{self.operations[-1]}|format-jpeg")

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
    "portrait": Kind(("fill-144x180", "fill-288x360"), "6rem"),
    "social": SocialKind(("fill-1200x630",)),
}
DEFAULT_KIND = "ph"
STORED = ("image_id", "filter_spec", "focal_point_key", "file", "width", "height")
# of the picture itself: whether it may and can be shown, its words, its shape and cut
FIELDS_OF_COPIES = (
    *("people_shown", "consent", "description", "width", "height", "failed_copies"),
    *(f"focal_point_{name}" for name in ("x", "y", "width", "height")),
)
PAGE_KINDS = ("cover", "ph", "ph--fit", "ph--wide")


class Copy(NamedTuple):
    """All that a page says of a copy: a list of news shows dozens, too many for whole objects."""

    url: str
    width: int
    height: int


Shown = Copy | PortalRendition


@dataclass(frozen=True)
class Copies:
    """The copies of a picture that are there: at least one, whatever the format."""

    webp: Sequence[Shown]
    jpeg: Shown | None
    sizes: str

    @property
    def main(self) -> Shown:
        """The JPEG, for browsers without WebP and for other sites; till it is made, a WebP."""
        return self.jpeg or self.webp[-1]

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
    if not shown:
        return
    stored = PortalRendition.objects.filter(image__in={image.pk for image in shown})
    named = stored.filter(filter_spec__in=[each.spec for each in filters(kinds or PAGE_KINDS)])
    ready: dict[int, dict[tuple[str, str], Copy]] = defaultdict(dict)
    for key, spec, cut, file, *shape in named.values_list(*STORED):
        ready[key][spec, cut] = Copy(_url(file), *shape)
    for image in shown:
        image.ready_copies = ready[image.pk]


def lookup_through(path: str, *kinds: str) -> Prefetch:
    """Return the same for pictures that a list of pages points to: `lookup_through("cover")`."""
    specs = [each.spec for each in filters(kinds or ("cover",))]
    return Prefetch(f"{path}__renditions", PortalRendition.objects.filter(filter_spec__in=specs))


def copies(image: PortalImage, kind: str) -> Copies | None:
    """Return the copies of a picture that are made already, None while there is none.

    The worker is asked for those that are missing: they were lost, or their kind is new. Nobody is
    asked where the original itself is lost.
    """
    needed = KINDS[kind].filters
    found = _found(image, needed)
    if len(found) < len(needed) and not image.is_lost:
        asking.ask(image)
    if not found:
        return None
    ordered = [found.get(each) for each in needed]
    return Copies([each for each in ordered[:-1] if each], ordered[-1], KINDS[kind].sizes)


def _found(image: PortalImage, needed: list[Filter]) -> dict[Filter, Any]:
    """Return the copies of the picture's present cut."""
    ready = image.ready_copies
    if ready is None:
        return image.find_existing_renditions(*needed)
    keys = {each: (each.spec, each.get_cache_key(image)) for each in needed}
    return {each: ready[key] for each, key in keys.items() if key in ready}


def _url(file: str) -> str:
    return PortalRendition._meta.get_field("file").storage.url(file)


def any_copy(image: PortalImage, kind: str) -> Copies | None:
    """Return the largest copy of whatever kind, the desk's thumbnails too: for previews only."""
    largest = PortalRendition.objects.filter(image=image).order_by("-width", "pk").first()
    return Copies([], largest, KINDS[kind].sizes) if largest else None


def size(image: PortalImage, kind: str) -> tuple[int, int]:
    """Return width and height of the largest copy of a kind, made or not."""
    width, height = KINDS[kind].jpeg.get_transform(image).size
    return round(width), round(height)


def kind_by_shape(image: PortalImage) -> str:
    """Return how a picture stands in a text: portraits whole, panoramas wide."""
    ratio = image.width / image.height if image.height else 1
    if ratio < 1:
        return "ph--fit"
    return "ph--wide" if ratio >= PANORAMA else "ph"


def is_public(spec: str) -> bool:
    """Say whether a copy is one that pages show; the desk's own thumbnails are not."""
    return spec in PUBLIC_SPECS


PUBLIC_SPECS = frozenset(each.spec for each in filters(KINDS))
