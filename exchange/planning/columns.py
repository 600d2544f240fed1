"""Which row names the columns, and which field each column holds."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from exchange.parsing import Row, letter_of
from exchange.readers import ReadError, read_text
from exchange.targets import ImportTarget
from vocabularies.lookup import key_of

SEARCHED = 30  # rows at the top of a sheet among which the heading is
LONGEST_KEY = 200
SAMPLES = 3


@dataclass(frozen=True)
class Column:
    """A column of a file: its number from zero, its heading, what stands in the first rows."""

    index: int
    heading: str
    samples: tuple[str, ...] = ()

    @property
    def letter(self) -> str:
        """The letters above it."""
        return letter_of(self.index)

    @property
    def key(self) -> str:
        """The spelling by which it is remembered."""
        return key_of(self.heading)[:LONGEST_KEY]


def spellings(target: ImportTarget) -> dict[str, str]:
    """Return the names of fields by the keys of their labels and aliases."""
    found: dict[str, str] = {}
    for field in target.fields:
        for text in (str(field.label), field.name, *field.aliases):
            found.setdefault(key_of(text), field.name)
    return found


def find_heading(rows: Sequence[Row], known: Mapping[str, str]) -> int:
    """Return the number of the row whose cells name the most fields, 0 where there are no rows.

    Where no row does, the first one with two texts: a person will correct it.
    """
    top = rows[:SEARCHED]
    scores = [
        (len(_known(_headings(top, place, known), known)), -place) for place in range(len(top))
    ]
    best, place = max(scores, default=(0, 0))
    if best:
        return top[-place].number
    wide = (row.number for row in top if sum(isinstance(each, str) for each in row.cells) > 1)
    return next(wide, top[0].number if top else 0)


def columns_of(rows: Sequence[Row], heading: int, known: Mapping[str, str]) -> list[Column]:
    """Return the columns of a sheet from its first rows, by the row that names them."""
    place = next((i for i, row in enumerate(rows) if row.number == heading), None)
    if place is None:
        return []
    names = _headings(rows, place, known)
    below = rows[place + 1 :]
    width = max([len(names), *(len(row.cells) for row in below)])
    return [
        Column(index, name, _samples(below, index))
        for index in range(width)
        for name in [names[index] if index < len(names) else ""]
        if name or _samples(below, index)
    ]


def match_columns(
    columns: Iterable[Column], known: Mapping[str, str], remembered: Mapping[str, str]
) -> dict[int, str]:
    """Return fields by columns: as last time, else by names; a field is given once."""
    found: dict[int, str] = {}
    for column in columns:
        name = remembered.get(column.key, known.get(column.key, "")) if column.key else ""
        if name and name not in found.values():
            found[column.index] = name
    return found


def _headings(rows: Sequence[Row], place: int, known: Mapping[str, str]) -> list[str]:
    """Return the names of columns; under a common heading «Возраст» stand «от» and «до»."""
    own = [_text(cell) for cell in rows[place].cells]
    above = rows[place - 1] if place and rows[place - 1].number == rows[place].number - 1 else None
    if above is None or len(above.cells) < 2:
        return own
    groups = _carried([_text(cell) for cell in above.cells], len(own))
    both = (f"{group} {name}".strip() for group, name in zip(groups, own, strict=True))
    return [
        full if name and key_of(full) in known else name
        for full, name in zip(both, own, strict=True)
    ]


def _carried(groups: list[str], width: int) -> list[str]:
    """Repeat a common heading over the columns to its right."""
    found, last = [], ""
    for index in range(width):
        last = (groups[index] if index < len(groups) else "") or last
        found.append(last)
    return found


def _known(names: Iterable[str], known: Mapping[str, str]) -> set[str]:
    return {known[key_of(name)] for name in names if key_of(name) in known}


def _text(cell: object) -> str:
    try:
        return read_text(cell) or ""  # type: ignore[arg-type]  # a cell of a row
    except ReadError:
        return ""


def _samples(rows: Sequence[Row], index: int) -> tuple[str, ...]:
    texts = (_text(row.cell(index)) for row in rows[:50])
    return tuple([text[:60] for text in texts if text][:SAMPLES])
