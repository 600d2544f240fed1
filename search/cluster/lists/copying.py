"""The worker copies lists whose content has changed; readers meet a copy only when it is whole."""

import json
import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import structlog
from django.utils import translation

from core.models import CentreSettings, ContentStamp

from ...knowing import spoken
from ...lists import ListDefinition, Sort
from ...lists.executor import in_order
from ...lists.matrix import Matrix, read
from ..client import cluster
from ..copying import alone
from ..indices import aliased, remove
from ..writing import write
from .copied import Scope, registered
from .copies import ABOUT, LAYOUT, Copy, StaleError, about, copy_of, prefix

MOST_VALUES = 50_000  # counted at once; servers give 65,535 numbers

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Entry:
    """A document of a list."""

    key: str
    document: dict[str, Any]

    def lines(self) -> str:
        """Return the lines of a bulk request."""
        about = json.dumps({"index": {"_id": self.key}})
        return f"{about}\n{json.dumps(self.document, ensure_ascii=False)}\n"


def copy_stale() -> int:
    """Copy the lists that have no copy of their present content; return how many were copied."""
    if not registered():
        return 0
    with alone():
        lists = [each for centre, language in spoken() for each in _renewed(centre, language)]
        known = {copy.list for copy, _is_new in lists}
        remove(name for name in _indices() if _list_of(name) not in known)
    return sum(is_new for _copy, is_new in lists)


def _renewed(centre: CentreSettings, language: str) -> list[tuple[Copy, bool]]:
    """Return the lists of a centre with whether they were copied now."""
    with translation.override(language):
        # read before the lists are: what changes meanwhile never goes under the newer stamp
        stamp = _stamp_of(centre)
        return [
            (copy, _renew(copy, each.definition, scope, lambda: _stamp_of(centre) == stamp))
            for each in registered()
            for scope in each.scopes(centre)
            for copy in [copy_of(scope.name, stamp, scope.period)]
        ]


def _renew(
    copy: Copy, definition: ListDefinition, scope: Scope, is_current: Callable[[], bool]
) -> bool:
    """Copy a list unless its copy is whole; one that changes meanwhile waits for the next look."""
    if _is_whole(copy):
        return False
    matrix = read(definition, in_order(scope.queryset, definition.sorts[0].order))
    if sum(map(len, matrix.facets)) > MOST_VALUES:
        log.warning("search_list_too_long", name=scope.name)
        return False
    name = _new_index(copy)
    refused = write(copy.next_alias, _entries(definition, scope, matrix))
    if refused or not is_current():
        return False
    _put_into_service(name, copy)
    return True


def _new_index(copy: Copy) -> str:
    """Make an index to be filled in the place of what an earlier attempt has left."""
    remove(aliased(copy.next_alias))
    name = f"{prefix()}{copy.list}-{secrets.token_hex(6)}"
    cluster().ask("PUT", f"/{name}", LAYOUT | {"aliases": {copy.next_alias: {}}})
    return name


def _put_into_service(name: str, copy: Copy) -> None:
    """Let readers ask the copy from now on, and remove older ones, in one step."""
    cluster().ask("POST", f"/{name}/_refresh")
    older = [each for each in _indices(copy.list) if each != name]
    actions: list[dict[str, Any]] = [
        {"remove": {"index": name, "alias": copy.next_alias}},
        {"add": {"index": name, "alias": copy.alias}},
        *({"remove_index": {"index": each}} for each in older),
    ]
    cluster().ask("POST", "/_aliases", {"actions": actions})


def _indices(key: str = "") -> list[str]:
    """Return the names of the indices of a list, or of all lists."""
    return sorted(cluster().ask("GET", f"/{prefix()}{key}*/_alias"))


def _list_of(name: str) -> str:
    return name.removeprefix(prefix()).partition("-")[0]


def _is_whole(copy: Copy) -> bool:
    try:
        count = about(copy).count
    except StaleError:
        return False
    query = {"query": {"exists": {"field": "key"}}}
    return count == cluster().ask("POST", f"/{copy.alias}/_count", query)["count"]


def _entries(definition: ListDefinition, scope: Scope, matrix: Matrix) -> Iterator[Entry]:
    values = [[(value, each.label) for value, each in facet.items()] for facet in matrix.facets]
    yield Entry(ABOUT, {"about": {"count": len(matrix.keys), "values": values}})
    having: list[dict[str, list[str]]] = [{} for _key in matrix.keys]
    for facet, known in zip(definition.facets, matrix.facets, strict=True):
        for value, each in known.items():
            for place in matrix.ordered(each.entries):
                having[place].setdefault(facet.name, []).append(value)
    orders = {sort.name: _places(scope, sort) for sort in definition.sorts}
    for key, has in zip(matrix.keys, having, strict=True):
        at = {name: places[key] for name, places in orders.items() if key in places}
        yield Entry(str(key), {"key": key, "at": at, "has": has})


def _places(scope: Scope, sort: Sort) -> dict[int, int]:
    keys = in_order(scope.queryset, sort.order).values_list("pk", flat=True)
    return {key: place for place, key in enumerate(keys)}


def _stamp_of(centre: CentreSettings) -> str:
    stamps = ContentStamp.objects.filter(site=centre.site_id)
    return stamps.values_list("stamp", flat=True).first() or ""
