"""Django's ENGINE: the stock PostgreSQL backend that first sees to it that the server runs."""

from typing import Any

import psycopg
from django.db.backends.postgresql import base
from django.db.utils import OperationalError

from . import cluster
from .errors import EmbeddedPostgresError


def _ensure_running(*, again: bool = False) -> None:
    try:
        cluster.ensure_running(again=again)
    except EmbeddedPostgresError as error:
        raise OperationalError(str(error)) from error


class DatabaseWrapper(base.DatabaseWrapper):
    """Starts the embedded server on the first connection, and again if it was killed since."""

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        """Connect; one repeated try covers a server that died under us."""
        _ensure_running()
        try:
            return super().get_new_connection(conn_params)
        except (OperationalError, psycopg.OperationalError):
            _ensure_running(again=True)
            return super().get_new_connection(conn_params)
