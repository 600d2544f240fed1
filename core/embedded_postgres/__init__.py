"""Embedded PostgreSQL of the one-command start: a Django ENGINE for development and tests.

The server comes as a wheel, lives in var/pg, listens on a unix socket only, starts with the first
connection and stops after the last process that used it. Imports nothing of Django by itself.
"""

from .cluster import DEFAULT_GRACE, ensure_running, keep_through_exec, stop
from .errors import DiskFullError, EmbeddedPostgresError
from .options import database_settings

__all__ = [
    "DEFAULT_GRACE",
    "DiskFullError",
    "EmbeddedPostgresError",
    "database_settings",
    "ensure_running",
    "keep_through_exec",
    "stop",
]
