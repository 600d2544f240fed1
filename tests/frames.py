"""Rows that stand under all tests of a file or a folder and are rolled back after the last one."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def frame(django_db_blocker) -> Iterator[None]:
    """Let tests run in savepoints above the rows that are made inside.

    For fixtures of a module or a package, which ask for `django_db_setup` and `django_db_blocker`.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        close, connection.close = connection.close, lambda: None  # tests must not drop the frame
        try:
            yield
        finally:
            connection.close = close
            transaction.set_rollback(True)
