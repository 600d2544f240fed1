"""How the steps of an import are begun: small files at once, others by the worker."""

from typing import Any

from exchange.models import ImportRun, State
from exchange.running.checking import check
from exchange.tasks import begin

SMALL = 32 * 1024  # bytes; some 300 rows, a second or two


def begin_check(run: ImportRun, user: Any) -> None:
    """Check a small file while the person waits, another one in the background."""
    if run.file.size > SMALL:
        begin(run, State.CHECKING, user)
        return
    run.state = State.CHECKING
    run.save()
    check(run, user)
