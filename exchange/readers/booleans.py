"""Yes and no, as tables say them."""

from exchange.parsing.table import Cell

from .problems import ReadError
from .texts import read_text

YES = frozenset(
    [
        *("да", "д", "+", "1", "v", "х", "x", "✓", "✔", "☑", "true", "yes", "y", "on"),
        *("истина", "есть", "имеется", "является", "верно"),
    ]
)
NO = frozenset(
    [
        *("нет", "н", "-", "–", "—", "0", "☐", "false", "no", "n", "off"),
        *("ложь", "отсутствует", "не", "неверно"),
    ]
)


def read_boolean(cell: Cell) -> bool | None:
    """Return yes or no; an empty cell says nothing."""
    if isinstance(cell, bool):
        return cell
    text = read_text(cell)
    if text is None:
        return None
    word = text.casefold().strip(" .!")
    if word in YES:
        return True
    if word in NO or word.startswith("не "):
        return False
    raise ReadError("no_boolean", text=text)
