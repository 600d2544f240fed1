"""One sentence instead of a traceback."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db.utils import OperationalError
from django.utils.translation import gettext as _

from core.embedded_postgres import EmbeddedPostgresError


class Refusal(SystemExit):
    """Ends the command with exit status 1; the sentence goes to stderr."""


@contextmanager
def told_in_one_sentence() -> Iterator[None]:
    """Turn failures of the embedded database into its own sentence, wherever they happen."""
    try:
        yield
    except EmbeddedPostgresError as error:
        raise Refusal(str(error)) from error
    except OperationalError as error:
        if isinstance(error.__cause__, EmbeddedPostgresError) or _is_disk_full(error):
            raise Refusal(_sentence(error)) from error
        raise


def _is_disk_full(error: OperationalError) -> bool:
    return getattr(error.__cause__, "sqlstate", None) == "53100"


def _sentence(error: Any) -> str:
    if isinstance(error.__cause__, EmbeddedPostgresError):
        return str(error.__cause__)
    return _("The disk of the database is full: free some space and start again.")
