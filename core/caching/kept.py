"""What every page of a centre repeats, kept by each process until the centre's content changes.

The key is the content stamp that the request has read anyway, so no process needs to tell another:
the first request after a change reads a new stamp and makes the value again. Values are shared by
threads and requests: read only.
"""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar, cast

from django.http import HttpRequest
from django.utils.translation import get_language

Value = TypeVar("Value")

_values: dict[tuple[int, str, str | None], tuple[tuple[str, Any], Any]] = {}


class MarkedRequest(HttpRequest):
    """An anonymous request: it knows the centre and the stamp of its content."""

    content_mark: tuple[int, str]


def mark(request: HttpRequest, site_id: int, stamp: str) -> None:
    """Remember the stamp of an anonymous request; a centre without one keeps nothing."""
    if stamp:
        cast(MarkedRequest, request).content_mark = (site_id, stamp)


def keeps(request: HttpRequest | None) -> bool:
    """Say whether values are kept for a request: for anonymous readers of a centre with a stamp."""
    return hasattr(request, "content_mark") and not getattr(request, "is_preview", False)


def stamp_of(request: HttpRequest) -> str:
    """Return the content stamp of a request that values are kept for."""
    return cast(MarkedRequest, request).content_mark[1]


def kept(
    request: HttpRequest | None, name: str, make: Callable[[], Value], period: Any = None
) -> Value:
    """Return a value made once per content stamp, centre and language; `name` tells what it is.

    What changes with time as well, such as what is pinned today, names its `period`. Requests of
    somebody logged in, previews and development make it anew.
    """
    if not keeps(request):
        return make()
    site_id, stamp = request.content_mark  # type: ignore[union-attr] # our own attribute
    key = (site_id, name, get_language())
    known = _values.get(key)
    if known is None or known[0] != (stamp, period):
        known = _values[key] = ((stamp, period), make())
    return known[1]


def may_be_among(
    request: HttpRequest | None, name: str, key: Any, keys: Callable[[], Iterable[Any]]
) -> bool:
    """Say whether a thing may have what few things have, so that most pages need not ask for it.

    `keys` reads the keys of those that have; they are kept under `name`. True where nothing is
    kept: whoever asks reads the thing's own.
    """
    return not keeps(request) or key in kept(request, name, lambda: frozenset(keys()))
