"""Draw static/img/social.png: the picture of pages that have none of their own."""

import math
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand
from PIL import Image, ImageDraw

Point = tuple[float, float]

SIZE = (1200, 630)
SCALE = 4  # drawn larger, then reduced: smooth edges
FIELD, CORE = "#0c4350", "#ffc83a"
PETALS = ("#4a8ae8", "#4db06c", "#e8649c", "#f5834c", "#eab233", "#9b75e0")


class Command(BaseCommand):
    """Draw the six-petal mark on the deep field; run it again when the mark changes."""

    help = __doc__

    def handle(self, *args: object, **options: object) -> None:
        path = Path(settings.STATICFILES_DIRS[0]) / "img" / "social.png"
        picture().save(path, optimize=True)


def picture() -> Image.Image:
    """Return the picture, 1200 × 630, the size that social networks show whole."""
    width, height = (side * SCALE for side in SIZE)
    image = Image.new("RGB", (width, height), FIELD)
    draw = ImageDraw.Draw(image)
    centre, unit = (width / 2, height / 2), height / 470
    for index, colour in enumerate(PETALS):
        turned = (_turn(point, index * 60) for point in _petal())
        draw.polygon([(centre[0] + x * unit, centre[1] + y * unit) for x, y in turned], fill=colour)
    draw.circle(centre, 27 * unit, fill=CORE)
    return image.resize(SIZE, Image.Resampling.LANCZOS).quantize(64)


def _petal() -> list[Point]:
    """Return the outline of a petal of the mark: two curves and an arc (icons/favicon.svg)."""
    right = _bezier((0, -30), (40, -62), (66, -106), (66, -142))
    arc = [
        (66 * math.cos(angle), -142 - 66 * math.sin(angle))
        for angle in (math.pi * step / 60 for step in range(61))
    ]
    return [*right, *arc, *((-x, y) for x, y in reversed(right))]


def _bezier(a: Point, b: Point, c: Point, d: Point) -> list[Point]:
    def at(t: float, axis: int) -> float:
        s = 1 - t
        return s**3 * a[axis] + 3 * s * s * t * b[axis] + 3 * s * t * t * c[axis] + t**3 * d[axis]

    return [(at(step / 40, 0), at(step / 40, 1)) for step in range(41)]


def _turn(point: Point, degrees: float) -> Point:
    angle = math.radians(degrees)
    x, y = point
    return x * math.cos(angle) - y * math.sin(angle), x * math.sin(angle) + y * math.cos(angle)
