"""Base of registers' models whose changes the worker must know of."""

from collections.abc import Iterable
from typing import Any

from django.db import models, transaction

from core import references


class Recorded(models.Model):
    """Saves with its outbox row in one transaction; deletes are inside Django's own."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; `core.outbox.signals` writes the row before the transaction ends."""
        with transaction.atomic(), references.noted_once(self, kwargs.get("update_fields")):
            super().save(*args, **kwargs)

    def shown_with(self) -> Iterable[Any]:
        """Return the public records whose pages show the row, besides its own."""
        return ()

    @property
    def concerns_visitors(self) -> bool:
        """Whether pages may look different after a change of the row."""
        return True
