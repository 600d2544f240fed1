"""The indices of the cluster: which one readers ask, which one is being made, whether they fit."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Avg
from wagtail.search.models import IndexEntry

from . import mapping, names
from .client import ClusterError, cluster

DRIFT = 1.5  # texts so much longer or shorter on average than the index was made for are ranked ill
FEW = 100  # rows of which an average says nothing yet
NOT_FOUND = 404


def aliased(alias: str) -> dict[str, Any]:
    """Return the meta of the indices under an alias by name; one at most, unless others meddle."""
    answer = cluster().ask("GET", f"/{alias}/_mapping", params={"ignore_unavailable": "true"})
    return {name: found["mappings"] for name, found in answer.items() if name != alias}


def is_sound() -> bool:
    """Say whether readers' index is there, made as it would be made now, by lengths like now's."""
    found = list(aliased(names.alias()).values())
    if len(found) != 1:
        return False
    fields, meta = found[0].get("properties", {}), found[0].get("_meta", {})
    same = meta.get("layout") == mapping.LAYOUT and _types(fields) == _types(mapping.properties())
    return same and _near(meta.get("average", 0), average())


def average() -> float:
    """Return the average length of the rows, in weighted words."""
    return IndexEntry.objects.aggregate(length=Avg("title_norm"))["length"] or 1.0


def targets() -> list[tuple[str, float]]:
    """Return the aliases that changes are written to, with the lengths their indices are made for.

    Readers' index and, during a rebuild, the next one. `ClusterError` where there is none.
    """
    found = [
        (alias, mappings.get("_meta", {}).get("average", 1.0))
        for alias in (names.alias(), names.next_alias())
        for mappings in aliased(alias).values()
    ]
    if not found:
        raise ClusterError(NOT_FOUND, f"no index under {names.alias()}")
    return found


def create() -> tuple[str, float]:
    """Make an empty index that writes reach beside readers' one; return its name and average."""
    name, length = names.new_index(), average()
    body = mapping.body(length) | {"aliases": {names.next_alias(): {}}}
    cluster().ask("PUT", f"/{name}", body)
    return name, length


def put_into_service(name: str) -> None:
    """Let readers ask an index from now on, and remove all others, in one step."""
    cluster().ask("PUT", f"/{name}/_settings", {"refresh_interval": mapping.FOUND_AFTER})
    cluster().ask("POST", f"/{name}/_refresh")
    alias, coming = names.alias(), names.next_alias()
    actions: list[dict[str, Any]] = [
        {"remove": {"index": name, "alias": coming}},
        {"add": {"index": name, "alias": alias}},
        *({"remove_index": {"index": old}} for old in all_of_ours() if old != name),
    ]
    cluster().ask("POST", "/_aliases", {"actions": actions})


def all_of_ours() -> list[str]:
    """Return the names of all indices that were made here, and of one under the alias' own name."""
    found = cluster().ask(
        "GET", f"/{names.alias()}*/_alias", params={"expand_wildcards": "open,closed"}
    )
    return sorted(found)


def remove_unfinished() -> None:
    """Remove what a killed rebuild has left; not while one is at work."""
    remove(aliased(names.next_alias()))


def remove_all() -> None:
    """Remove everything of ours from the cluster."""
    remove(all_of_ours())


def remove(found: Iterable[str]) -> None:
    """Remove indices by their names."""
    for name in found:
        cluster().ask("DELETE", f"/{name}")


def _types(fields: dict[str, Any]) -> dict[str, Any]:
    """Return the fields with their types; servers add settings of their own."""
    return {name: field.get("type") for name, field in fields.items()}


def _near(one: float, other: float) -> bool:
    if IndexEntry.objects.count() < FEW:
        return True
    low, high = sorted((max(one, 1.0), max(other, 1.0)))
    return high / low <= DRIFT
