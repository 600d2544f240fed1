"""Drawn pictures of the demo: landscapes and things, no people, no stock photos."""

import math
import random
from collections.abc import Callable
from io import BytesIO

from django.core.files.images import ImageFile
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from PIL import Image, ImageDraw, ImageFilter
from wagtail.models import Collection

from home.demo import config
from media_library.models import PortalImage

SIZE = (1280, 854)
Colour = tuple[int, int, int]
Draw = ImageDraw.ImageDraw

INK = (12, 67, 80)
PALETTE: dict[str, tuple[Colour, Colour]] = {
    "tech": ((229, 237, 251), (74, 138, 232)),
    "sci": ((224, 242, 229), (77, 176, 108)),
    "art": ((252, 230, 239), (232, 100, 156)),
    "sport": ((253, 234, 225), (245, 131, 76)),
    "tour": ((250, 238, 205), (234, 178, 51)),
    "soc": ((238, 231, 250), (155, 117, 224)),
}


def shade(colour: Colour, light: float) -> Colour:
    """Return a colour made darker (below 1) or lighter (above 1)."""
    red, green, blue = (min(255, int(part * light)) for part in colour)
    return red, green, blue


def hills(draw: Draw, dice: random.Random, colour: Colour) -> None:
    """Three ridges and a sun."""
    width, height = SIZE
    sun = dice.randint(850, 1100)
    draw.ellipse((sun - 90, 140, sun + 90, 320), fill=(255, 200, 58))
    for ridge in range(3):
        base, swing = height * (0.5 + ridge * 0.16), 90 - ridge * 20
        phase = dice.random() * 6
        line = [(x, base + math.sin(x / 190 + phase) * swing) for x in range(0, width + 40, 40)]
        draw.polygon([*line, (width, height), (0, height)], fill=shade(colour, 1 - ridge * 0.22))


def river(draw: Draw, dice: random.Random, colour: Colour) -> None:
    """A bend of a river between meadows."""
    hills(draw, dice, colour)
    height = SIZE[1]
    left = [(420 + math.sin(y / 110) * 160, y) for y in range(480, height + 20, 20)]
    right = [(x + 60 + (y - 480) * 0.9, y) for x, y in reversed(left)]
    draw.polygon(left + right, fill=(140, 200, 245))


def gears(draw: Draw, dice: random.Random, colour: Colour) -> None:
    """Gear wheels of different size on a table."""
    draw.rectangle((0, 600, *SIZE), fill=shade(colour, 0.55))
    for x, y, radius in ((330, 380, 210), (720, 480, 160), (1010, 330, 120)):
        teeth = radius // 14
        turn = dice.random()
        for tooth in range(teeth):
            angle = turn + math.tau * tooth / teeth
            cx, cy = x + math.cos(angle) * radius, y + math.sin(angle) * radius
            draw.ellipse((cx - 20, cy - 20, cx + 20, cy + 20), fill=INK)
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=shade(colour, 0.9))
        hole = radius // 3
        draw.ellipse((x - hole, y - hole, x + hole, y + hole), fill=INK)


def stage(draw: Draw, dice: random.Random, colour: Colour) -> None:
    """A lit screen between curtains, paper figures of animals before it."""
    width, height = SIZE
    draw.rectangle((0, 0, width, height), fill=shade(colour, 0.3))
    draw.ellipse((340, 120, 940, 720), fill=(255, 243, 209))
    for x in range(420, 900, 160):
        tall = dice.randint(120, 260)
        draw.polygon([(x, 640), (x + 60, 640 - tall), (x + 120, 640)], fill=INK)
    draw.rectangle((0, 660, width, height), fill=shade(colour, 0.2))
    for side in (0, width - 190):
        for fold in range(5):
            draw.rectangle(
                (side + fold * 38, 0, side + fold * 38 + 30, 700), fill=shade(colour, 0.75)
            )


def track(draw: Draw, dice: random.Random, colour: Colour) -> None:
    """Lanes of a running track and a flag."""
    width, height = SIZE
    draw.rectangle((0, 420, width, height), fill=shade(colour, 0.85))
    for lane in range(7):
        x = width / 2 + (lane - 3) * 60
        far, near = (x, 420), (width / 2 + (lane - 3) * 330, height)
        draw.line((far, near), fill=(255, 255, 255), width=8)
    flag = dice.randint(180, 320)
    draw.line((flag, 120, flag, 420), fill=INK, width=14)
    draw.polygon([(flag, 120), (flag + 190, 185), (flag, 250)], fill=(255, 200, 58))


def circles(draw: Draw, dice: random.Random, colour: Colour) -> None:
    """Linked circles: a network."""
    dots = [(dice.randint(160, 1120), dice.randint(140, 710)) for _ in range(9)]
    for one in dots:
        for other in dots:
            draw.line((one, other), fill=shade(colour, 1.25), width=5)
    for x, y in dots:
        radius = dice.randint(38, 88)
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=shade(colour, 0.85))


def bars(draw: Draw, dice: random.Random, colour: Colour) -> None:
    """Columns of a chart."""
    for column in range(9):
        top = dice.randint(180, 620)
        left = 130 + column * 118
        draw.rounded_rectangle(
            (left, top, left + 78, 760), 16, fill=shade(colour, 1.1 - column % 3 * 0.2)
        )
    draw.line((100, 770, 1180, 770), fill=INK, width=10)


def stack(draw: Draw, dice: random.Random, colour: Colour) -> None:
    """Sheets of paper one over another."""
    for sheet in range(5):
        left, top = 240 + sheet * 90 + dice.randint(-20, 20), 130 + sheet * 60
        draw.rounded_rectangle(
            (left, top, left + 420, top + 300), 24, fill=(255, 255, 255), outline=INK, width=6
        )
        for line in range(4):
            y = top + 70 + line * 50
            draw.line((left + 50, y, left + 370 - line * 40, y), fill=colour, width=14)


def compass(draw: Draw, dice: random.Random, colour: Colour) -> None:
    """A compass with its needle."""
    x, y, radius = 640, 427, 300
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=(255, 255, 255))
    draw.ellipse(
        (x - radius, y - radius, x + radius, y + radius), outline=shade(colour, 0.7), width=26
    )
    angle = dice.random() * math.tau
    for turn, fill in ((0, (245, 131, 76)), (math.pi, INK)):
        tip = (x + math.cos(angle + turn) * 240, y + math.sin(angle + turn) * 240)
        side = angle + turn + math.pi / 2
        wing = (math.cos(side) * 44, math.sin(side) * 44)
        draw.polygon([tip, (x + wing[0], y + wing[1]), (x - wing[0], y - wing[1])], fill=fill)


def waves(draw: Draw, dice: random.Random, colour: Colour) -> None:
    """Waves of sound."""
    for row in range(7):
        phase = dice.random() * 6
        height = 30 + row * 14
        points = [
            (x, 130 + row * 100 + math.sin(x / 90 + phase) * height) for x in range(0, 1281, 20)
        ]
        draw.line(points, fill=shade(colour, 1.15 - row * 0.1), width=18, joint="curve")


def grid(draw: Draw, dice: random.Random, colour: Colour) -> None:
    """Lines of a programme as coloured blocks."""
    for row in range(8):
        left = 150 + dice.randint(0, 3) * 70
        for _part in range(dice.randint(2, 4)):
            wide = dice.randint(90, 240)
            fill = shade(colour, 0.7 + dice.random() * 0.5)
            draw.rounded_rectangle(
                (left, 110 + row * 84, left + wide, 160 + row * 84), 14, fill=fill
            )
            left += wide + 30


def petals(draw: Draw, dice: random.Random, colour: Colour) -> None:
    """The six petals of the portal's mark."""
    for number, (_tint, petal) in enumerate(PALETTE.values()):
        angle = math.tau * number / 6 - math.pi / 2
        x, y = 640 + math.cos(angle) * 220, 427 + math.sin(angle) * 220
        draw.ellipse((x - 130, y - 130, x + 130, y + 130), fill=petal)
    draw.ellipse((585, 372, 695, 482), fill=(255, 200, 58))


SCENES: dict[str, tuple[Callable[[Draw, random.Random, Colour], None], str]] = {
    "hills": (hills, "tour"),
    "river": (river, "sci"),
    "gears": (gears, "tech"),
    "stage": (stage, "art"),
    "track": (track, "sport"),
    "circles": (circles, "soc"),
    "bars": (bars, "sci"),
    "stack": (stack, "soc"),
    "compass": (compass, "tour"),
    "waves": (waves, "art"),
    "grid": (grid, "tech"),
    "petals": (petals, "soc"),
}


def draw_scene(name: str, seed: int) -> bytes:
    """Return a JPEG of a scene; the same seed gives the same picture."""
    draw_it, direction = SCENES[name]
    tint, colour = PALETTE[direction]
    picture = Image.new("RGB", SIZE, tint)
    draw_it(ImageDraw.Draw(picture), random.Random(seed), colour)  # noqa: S311 - a drawing
    out = BytesIO()
    picture.filter(ImageFilter.SMOOTH).save(out, "JPEG", quality=86, optimize=True)
    return out.getvalue()


def make_picture(name: str, seed: int, collection: Collection) -> PortalImage:
    """Save a scene in the media library of a centre."""
    description = config.descriptions()[name]
    return PortalImage.objects.create(
        title=capfirst(description.partition(": ")[2]),
        description=description,
        source=str(_("Drawing of the portal")),
        file=ImageFile(BytesIO(draw_scene(name, seed)), name=f"{name}-{seed}.jpg"),
        collection=collection,
    )
