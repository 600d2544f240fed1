"""What a reader asked of a list, and the addresses that ask for something else."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from ..understanding.tokens import line

if TYPE_CHECKING:
    from .definition import ListDefinition

MAX_PAGE_DIGITS = 6


@dataclass(frozen=True)
class Selection:
    """Chosen values by facet, words, sort and page; `sort` is empty for the default one.

    What is only `carried` along narrows nothing.
    """

    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    query: str = ""
    sort: str = ""
    page: int = 1
    carried: tuple[tuple[str, str], ...] = ()

    @classmethod
    def read(cls, definition: "ListDefinition", params: Mapping[str, Any]) -> "Selection":
        """Read a QueryDict or a dict of values; what the definition does not know is left out."""
        chosen = {
            facet.name: values
            for facet in definition.facets
            if (values := _known(facet.clean, _values(params, facet.name)))
        }
        query = line(_last(params, "q")) if definition.search else ""
        sort = _last(params, "sort")
        others = [each.name for each in definition.sorts_for(query)[1:]]
        carried = tuple(
            (name, value)
            for name, sound in definition.carried.items()
            for value in sound(_values(params, name))
        )
        page = page_number(_last(params, "page"))
        return cls(chosen, query, sort if sort in others else "", page, carried)

    def toggled(self, name: str, value: str) -> "Selection":
        """Return the selection with the value taken off if it is chosen, else added."""
        values = set(self.values.get(name, ())) ^ {value}
        return self.choosing(name, sorted(values))

    def choosing(self, name: str, values: Sequence[str]) -> "Selection":
        """Return the first page of the list with these values of one facet."""
        chosen = {**self.values, name: tuple(values)}
        return replace(self, values={key: each for key, each in chosen.items() if each}, page=1)

    def without(self, unknown: Mapping[str, set[str]]) -> "Selection":
        """Return the selection without values that turned out not to exist."""
        kept = {
            name: tuple(each for each in values if each not in unknown.get(name, ()))
            for name, values in self.values.items()
        }
        return replace(self, values={name: values for name, values in kept.items() if values})

    def alone(self) -> "Selection":
        """Return the selection without what it only carries along."""
        return replace(self, carried=())

    @property
    def is_filtered(self) -> bool:
        """Whether the reader narrowed or reordered the list."""
        return bool(self.values or self.query or self.sort)

    def pairs(self) -> list[tuple[str, str]]:
        """Return the parameters of the address, sorted, without defaults."""
        pairs = [(name, value) for name, values in self.values.items() for value in values]
        pairs += [("q", self.query)] if self.query else []
        pairs += [("sort", self.sort)] if self.sort else []
        pairs += [("page", str(self.page))] if self.page > 1 else []
        return sorted([*pairs, *self.carried])

    def url(self, path: str, **extra: str) -> str:
        """Return the canonical address of this selection."""
        pairs = sorted([*self.pairs(), *extra.items()])
        return f"{path}?{urlencode(pairs)}" if pairs else path or "?"


def _known(clean: Any, values: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted({known for value in values if (known := clean(value)) is not None}))


def _values(params: Mapping[str, Any], name: str) -> list[str]:
    found = params.getlist(name) if hasattr(params, "getlist") else params.get(name, [])
    return [found] if isinstance(found, str) else [str(each) for each in found]


def _last(params: Mapping[str, Any], name: str) -> str:
    values = _values(params, name)
    return values[-1] if values else ""


def page_number(text: str) -> int:
    """Return the number of the page asked for; anything but a number means the first."""
    sound = text.isascii() and text.isdigit() and len(text) <= MAX_PAGE_DIGITS
    return max(int(text), 1) if sound else 1
