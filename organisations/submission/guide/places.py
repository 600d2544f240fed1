"""Places of a form in steps: which fields a step asks, where links to them lead."""

from collections.abc import Iterable, Iterator
from typing import Any


def anchor(name: str) -> str:
    """Return the identifier of the place of a field or of rows."""
    return f"pole-{name}"


def name_of(panel: Any) -> str:
    """Return the field or the relation of a panel that asks something."""
    return getattr(panel, "field_name", "") or getattr(panel, "relation_name", "")


def asking(panels: Iterable[Any]) -> Iterator[Any]:
    """Go through the panels that ask for a field or for rows, those inside groups included."""
    for panel in panels:
        if name_of(panel):
            yield panel
        else:
            yield from asking(getattr(panel, "children", ()))


def names_in(panels: Iterable[Any]) -> Iterator[str]:
    """Go through the fields and relations that panels ask."""
    return map(name_of, asking(panels))
