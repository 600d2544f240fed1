"""Places of a form in steps: which fields a step asks, where links to them lead."""

from collections.abc import Iterable, Iterator
from typing import Any


def anchor(name: str) -> str:
    """Return the identifier of the place of a field or of rows."""
    return f"pole-{name}"


def names_in(panels: Iterable[Any]) -> Iterator[str]:
    """Go through the fields and relations that panels ask, groups inside them included."""
    for panel in panels:
        name = getattr(panel, "field_name", "") or getattr(panel, "relation_name", "")
        if name:
            yield name
        else:
            yield from names_in(getattr(panel, "children", ()))
