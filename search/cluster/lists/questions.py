"""One request for all of a list's page: keys in order, the total, numbers of every facet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ...lists.executor import ListQuery
from ...lists.facets import Facet
from .copies import About

Query = dict[str, Any]
WHOLE, FOUND = "whole", "found"
BUT = "but-"  # before the name of a filter: the entries that meet all others


@dataclass(frozen=True)
class Question:
    """What is asked of a copy; `words` are the entries that the words find, by nearness."""

    query: ListQuery
    about: About
    words: Mapping[int, int] | None

    @cached_property
    def facets(self) -> list[tuple[Facet, dict[str, str]]]:
        """Each facet with the words of its values."""
        return list(zip(self.query.definition.facets, self.about.values, strict=True))

    @cached_property
    def met(self) -> dict[str, Query]:
        """The filters in force by facet; the words stand under an empty name."""
        chosen = self.query.selection.values
        met: dict[str, Query] = {}
        for facet, values in self.facets:
            if facet.name in chosen:
                meant = {
                    each for value in chosen[facet.name] for each in facet.meant_by(value, values)
                }
                met[facet.name] = {"terms": {f"has.{facet.name}": sorted(meant)}}
        if self.words is not None:
            met[""] = _keys(self.words)
        return met

    def body(self, first: int, size: int) -> Query:
        """Return the request; numbers are of the whole list, hits of what meets all filters."""
        own = {"filter": [{"exists": {"field": "key"}}], "should": self._near()}
        return {
            "from": first,
            "size": size,
            "query": {"bool": own},
            "post_filter": _all(self.met.values()),
            "sort": self._order(),
            "aggs": self._numbers(),
            "_source": False,
            "docvalue_fields": ["key"],
            "track_total_hits": False,
        }

    def _numbers(self) -> Query:
        free = [facet for facet, _values in self.facets if facet.name not in self.met]
        numbers = {
            WHOLE: {"filter": {"match_all": {}}},
            FOUND: self._number(self.met.values(), free),
        }
        for name in self.met:
            others = [each for key, each in self.met.items() if key != name]
            own = [facet for facet, _values in self.facets if facet.name == name]
            numbers[f"{BUT}{name}"] = self._number(others, own)
        return numbers

    def _number(self, filters: Iterable[Query], facets: Iterable[Facet]) -> Query:
        sizes = {facet.name: len(values) for facet, values in self.facets}
        counted = {
            each.name: {"terms": {"field": f"has.{each.name}", "size": sizes[each.name] or 1}}
            for each in facets
        }
        return {"filter": _all(filters)} | ({"aggs": counted} if counted else {})

    @property
    def _by_words(self) -> bool:
        query = self.query
        return self.words is not None and query.definition.sort_of(query.selection).by_words

    def _order(self) -> list[Query]:
        sort = self.query.definition.sort_of(self.query.selection)
        place = {f"at.{sort.name}": {"order": "asc", "unmapped_type": "integer"}}
        return [{"_score": {"order": "desc"}}, place] if self._by_words else [place]

    def _near(self) -> list[Query]:
        """Score what the words find by its nearness, 0 the best."""
        if not self._by_words or not self.words:
            return []
        last = max(self.words.values())
        return [
            {
                "constant_score": {
                    "filter": _keys(key for key, its in self.words.items() if its == near),
                    "boost": float(last - near + 1),
                }
            }
            for near in sorted(set(self.words.values()))
        ]


def _all(filters: Iterable[Query]) -> Query:
    return {"bool": {"filter": list(filters)}}


def _keys(keys: Iterable[int]) -> Query:
    return {"terms": {"key": list(keys)}}
