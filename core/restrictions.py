"""Closed pages: whether there are any is asked once a request, not by every list and page."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

from wagtail.query import PageQuerySet

Pages = TypeVar("Pages", bound=PageQuerySet)

_nothing_closed: ContextVar[bool] = ContextVar("nothing_closed", default=False)


@contextmanager
def told(*, nothing_closed: bool) -> Iterator[None]:
    """Say for the time of a request what its first query has read."""
    token = _nothing_closed.set(nothing_closed)
    try:
        yield
    finally:
        _nothing_closed.reset(token)


def nothing_is_closed() -> bool:
    """Say whether the portal is known to have no closed page; False where nobody has asked."""
    return _nothing_closed.get()


def public(pages: Pages) -> Pages:
    """Leave out pages of closed branches, as Wagtail's `public()` does at the cost of a query."""
    return pages if nothing_is_closed() else pages.public()
