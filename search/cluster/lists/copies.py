"""Copies of lists in the cluster: how they are called, laid out, read and told from older ones.

Each list has an index of its own. A document is an entry: its values of each facet and its place in
each order; one more says what the facets call their values. The alias by which readers ask tells
the content that was copied, and is given to a whole copy only.
"""

from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, NamedTuple

from django.utils.translation import get_language

from core.caching.version import code_version

from ..client import PATIENCE, cluster, told

ABOUT = "about"  # the key of the document that describes the others
LONGEST_PAGE = 10_000  # entries down to the end of a page, as servers allow
MOST_TERMS = 65_536  # in one filter, as servers allow


class Copy(NamedTuple):
    """Keys of a list in the cluster and of its content."""

    list: str
    mark: str

    @property
    def alias(self) -> str:
        """What readers of this content ask."""
        return f"{prefix()}{self.list}-{self.mark}"

    @property
    def next_alias(self) -> str:
        """What is being filled."""
        return f"{prefix()}{self.list}-next"


@dataclass(frozen=True)
class About:
    """What a whole copy says of itself: its entries, (value, words) of each facet in order."""

    count: int
    values: list[dict[str, str]]


class StaleError(Exception):
    """There is no copy of the content that a reader sees."""


def copy_of(name: str, stamp: str, period: Any = None) -> Copy:
    """Return the keys of a list in the language of now under a content stamp."""
    own = _digest(name, get_language())
    return Copy(own, _digest(own, stamp, period, code_version()))


def about(copy: Copy, timeout: float = PATIENCE) -> About:
    """Read what a copy says of itself; `StaleError` where there is none of this content."""
    path = f"/{copy.alias}/_mget"
    said = cluster().ask("POST", path, {"ids": [ABOUT]}, timeout=timeout)["docs"][0]
    if "_source" not in said:
        raise StaleError
    own = said["_source"]["about"]
    return About(own["count"], [dict(each) for each in own["values"]])


def prefix() -> str:
    """Return how the names of all indices of lists begin."""
    return f"{told()['prefix']}-list-"


def _digest(*parts: Any) -> str:
    return blake2b(repr(parts).encode(), digest_size=16).hexdigest()


def _each(path: str, kind: str) -> dict[str, Any]:
    return {path: {"path_match": f"{path}.*", "mapping": {"type": kind}}}


LAYOUT: dict[str, Any] = {
    "settings": {
        "number_of_shards": 1,  # numbers of several would be estimates
        "auto_expand_replicas": "0-1",
    },
    "mappings": {
        "dynamic": False,
        "dynamic_templates": [_each("has", "keyword"), _each("at", "integer")],
        "properties": {
            "key": {"type": "long"},
            "has": {"type": "object", "dynamic": True},  # by facet
            "at": {"type": "object", "dynamic": True},  # by order
            ABOUT: {"type": "object", "enabled": False},
        },
    },
}
