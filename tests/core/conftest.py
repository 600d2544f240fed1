"""Fixtures of the core's tests."""

import pytest
from django.db import connection

COMMITTED = (
    "procrastinate_jobs",
    "procrastinate_workers",
    "core_outboxentry",
    "core_joberror",
)


@pytest.fixture
def committed(django_db_setup, django_db_blocker):
    """Work with committed rows that other processes see; the tables of the queue are emptied.

    pytest-django's transactional test would empty the page tree made by migrations as well.
    """
    with django_db_blocker.unblock():
        _clean()
        yield
        _clean()
        connection.close()


def _clean():
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {', '.join(COMMITTED)} CASCADE")
