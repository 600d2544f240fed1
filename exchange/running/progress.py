"""How far a step has come, told past the transaction that does the work."""

import time
from types import TracebackType
from typing import Self

from django.db import connections

from exchange.models import UploadedTable

EVERY = 1.0  # seconds


class Progress:
    """Writes the counter over a connection of its own: others see it before the commit."""

    def __init__(self, run: UploadedTable, total: int) -> None:
        self.pk, self.total, self.done = run.pk, total, 0
        self.table = run._meta.db_table
        self.told = 0.0
        self.connection = connections.create_connection("default")

    def step(self) -> None:
        """One more row is done."""
        self.done += 1
        if time.monotonic() - self.told >= EVERY:
            self.tell()

    def tell(self) -> None:
        """Write the counter."""
        self.told = time.monotonic()
        with self.connection.cursor() as cursor:
            cursor.execute(
                f'UPDATE "{self.table}" SET done = %s, total = %s WHERE id = %s',  # noqa: S608 - a table
                [self.done, self.total, self.pk],
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.connection.close()
