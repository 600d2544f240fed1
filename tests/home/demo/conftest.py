"""The demo, made once for all tests of the folder and rolled back after them."""

import pytest
from django.db import connection, transaction

from home.demo import build
from tests.factories.centres import remove_centres


@pytest.fixture(scope="package")
def demo(django_db_setup, django_db_blocker):
    """Both demo centres; tests run in savepoints above them."""
    with django_db_blocker.unblock(), transaction.atomic():
        close, connection.close = connection.close, lambda: None  # tests must not drop the frame
        remove_centres()
        said = []
        try:
            build.fill(said.append)
            yield said
        finally:
            connection.close = close
            transaction.set_rollback(True)
