"""A function run once after the transaction, however many rows asked for it."""

from collections.abc import Callable

from django.db import connection, transaction


def once(function: Callable[[], None]) -> None:
    """Run `function` after commit unless this transaction already will.

    A failure of it never reaches the user: his work is committed, and the minute's schedule does
    again what was missed.
    """
    if not _promised(function):
        transaction.on_commit(function, robust=True)


def _promised(function: Callable[[], None]) -> bool:
    # a promise in the list dies only with a savepoint that is still open, and then so would ours
    return any(promise[1] == function for promise in connection.run_on_commit)
