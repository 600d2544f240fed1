"""Postings that PostgreSQL cannot keep up at once: made anew by a rebuild, taken out at night."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

# what a GIN index has yet to take in: the more at once, the sooner
SPACE = "SET LOCAL gin_pending_list_limit = '16MB'; SET LOCAL work_mem = '32MB'"


@contextmanager
def later() -> Iterator[None]:
    """Leave the postings of the rows that are written as they are; `make` is to follow."""
    with transaction.atomic():
        _run("SET LOCAL search.postings = 'later'")
        _run(SPACE)
        yield
        _run("SET LOCAL search.postings = ''")


def make() -> None:
    """Make all postings anew; readers find in the former ones till the last is there."""
    _run("SELECT search_make_postings()")


def take_gone() -> None:
    """Take rows that have left the index out of the postings."""
    _run("SELECT search_take_gone()")


def _run(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)
