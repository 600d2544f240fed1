"""What a template gets: finished values, no query and no rule left for it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.utils.safestring import SafeString

from . import markup
from .pages import Pages

MANY = 40


@dataclass(frozen=True)
class Option:
    """One value of a facet; `url` adds it to the filters or, when chosen, takes it off."""

    value: str
    label: str
    count: int
    selected: bool
    make_url: Callable[[], str]

    @property
    def url(self) -> str:
        """Made where it is printed: a form of ticks has hundreds of values and needs none."""
        return self.make_url()


@dataclass(frozen=True)
class FacetResult:
    """A facet with its values and their numbers under the other filters."""

    name: str
    label: str
    options: Sequence[Option]
    opened: bool
    group: str = ""
    besides_label: str = ""
    besides: Sequence[tuple[str, str]] = ()

    @property
    def is_long(self) -> bool:
        """Whether there are too many values for ticks: a list to choose from is shorter."""
        return len(self.options) > MANY

    @property
    def choices(self) -> SafeString:
        """The values as options of a select."""
        return markup.choices(self)

    @property
    def ticks(self) -> SafeString:
        """The values with boxes to tick."""
        return markup.ticks(self)

    @property
    def selected(self) -> list[Option]:
        """Chosen values."""
        return [each for each in self.options if each.selected]

    @property
    def is_useful(self) -> bool:
        """Whether there is anything to choose or to take off."""
        return any(each.count or each.selected for each in self.options)


@dataclass(frozen=True)
class FacetGroup:
    """Facets under one heading."""

    label: str
    facets: Sequence[FacetResult]

    @property
    def opened(self) -> bool:
        """Whether the reader sees the values at once."""
        return any(each.opened for each in self.facets)


@dataclass(frozen=True)
class Link:
    """A choice of the results bar: an order of the list or a form of its table."""

    name: str
    label: str
    url: str
    selected: bool = False


@dataclass(frozen=True)
class Chip:
    """A filter in force; `url` is the list without it."""

    label: str
    value: str
    url: str


@dataclass(frozen=True)
class Relaxation:
    """A condition without which something is found; `url` is the list without it."""

    label: str
    value: str
    url: str
    count: int
    count_text: str


@dataclass(frozen=True)
class ListResult:
    """One page of a list. Addresses are canonical: sorted parameters, no defaults."""

    items: Sequence[Any]
    total: int
    total_text: str
    query: str
    facets: Sequence[FacetResult]
    sorts: Sequence[Link]
    chips: Sequence[Chip]
    relaxations: Sequence[Relaxation]
    pages: Pages
    exports: Sequence[Link]
    path: str
    url: str
    canonical_url: str
    reset_url: str
    is_filtered: bool
    search_fields: Sequence[tuple[str, str]]
    filter_fields: Sequence[tuple[str, str]]

    @property
    def robots(self) -> str:
        """Value of the robots meta tag: narrowed lists are not indexed."""
        return "noindex, follow" if self.is_filtered else ""

    @property
    def facet_groups(self) -> list[FacetGroup]:
        """The facets as the form of filters shows them."""
        groups = groupby(self.facets, lambda each: each.group or each.label)
        return [FacetGroup(label, list(facets)) for label, facets in groups]

    @property
    def filters_on(self) -> int:
        """Number of chosen values."""
        return sum(len(facet.selected) for facet in self.facets)
