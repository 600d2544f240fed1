"""For which request links inside texts are written."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.http import HttpRequest

_current: ContextVar[HttpRequest | None] = ContextVar("request_of_links", default=None)


@contextmanager
def links_for(request: HttpRequest | None) -> Iterator[None]:
    """Give links inside the addresses that pages have for this request: relative on its host."""
    token = _current.set(request)
    try:
        yield
    finally:
        _current.reset(token)


def current() -> HttpRequest | None:
    """Return the request, None where a text is shown outside of one."""
    return _current.get()
