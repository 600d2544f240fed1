"""The picture of a cross table: a grid of cells, darker where there is more.

Finished numbers for `core/figures/cross_picture.html`; widths are estimated from the letters, since
the server has no browser to ask.
"""

from dataclasses import dataclass

from core.figures.cross import CrossTable

CELL_WIDTH, CELL_HEIGHT = 52, 34
LETTER = 7.6  # pixels of an average letter of 14 px
PADDING = 12
HEAD_LETTERS, ROW_LETTERS = 34, 46
GROUP_HEIGHT = 26


@dataclass(frozen=True)
class Text:
    """Words at a point."""

    x: float
    y: float
    words: str


@dataclass(frozen=True)
class Box:
    """A cell with its figure in the middle."""

    x: float
    y: float
    value: int
    level: int

    @property
    def middle(self) -> tuple[float, float]:
        """Where the figure stands."""
        return self.x + CELL_WIDTH / 2, self.y + CELL_HEIGHT / 2 + 5


@dataclass(frozen=True)
class Picture:
    """All that the template draws."""

    width: float
    height: float
    rows: list[Text]
    columns: list[Text]
    groups: list[Text]
    boxes: list[Box]
    cell_width: int = CELL_WIDTH - 4
    cell_height: int = CELL_HEIGHT - 4


def picture(table: CrossTable) -> Picture:
    """Lay the table out."""
    left = _width([line.head.label for line in table.lines], ROW_LETTERS)
    top = _width([each.label for each in table.columns], HEAD_LETTERS)
    shift = GROUP_HEIGHT if table.is_grouped else 0
    top += shift
    return Picture(
        width=left + len(table.columns) * CELL_WIDTH + PADDING,
        height=top + len(table.lines) * CELL_HEIGHT + PADDING,
        rows=[
            Text(left - 8, top + place * CELL_HEIGHT + CELL_HEIGHT / 2 + 5, _cut(text, ROW_LETTERS))
            for place, text in enumerate(line.head.label for line in table.lines)
        ],
        columns=[
            Text(left + place * CELL_WIDTH + CELL_WIDTH / 2, top - 8, _cut(text, HEAD_LETTERS))
            for place, text in enumerate(each.label for each in table.columns)
        ],
        groups=_groups(table, left) if table.is_grouped else [],
        boxes=[
            Box(left + across * CELL_WIDTH, top + down * CELL_HEIGHT, cell.value, cell.level)
            for down, line in enumerate(table.lines)
            for across, cell in enumerate(line.cells)
        ],
    )


def _groups(table: CrossTable, left: float) -> list[Text]:
    texts, place = [], 0
    for name, count in table.groups:
        letters = int(count * CELL_WIDTH / LETTER)
        texts.append(Text(left + place * CELL_WIDTH + 4, GROUP_HEIGHT - 8, _cut(name, letters)))
        place += count
    return texts


def _width(texts: list[str], most: int) -> float:
    return max((len(_cut(text, most)) for text in texts), default=0) * LETTER + 2 * PADDING


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
