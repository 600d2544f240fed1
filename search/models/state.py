"""How the index of the database was made, and what the last look at it has found."""

from typing import Any

from django.db import models


class IndexState(models.Model):
    """The layout that the rows of the index have; one row for the portal.

    `report` is what the last comparison has found; `done` of `to_do` rows: how far a rebuild is,
    none at work where 0.
    """

    layout = models.PositiveIntegerField(default=0)
    built_at = models.DateTimeField(null=True, blank=True)
    report: Any = models.JSONField(default=dict, blank=True)
    done = models.PositiveIntegerField(default=0)
    to_do = models.PositiveIntegerField(default=0)

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return str(self.layout)

    @classmethod
    def current(cls) -> "IndexState":
        """Return the row, an empty one on a new portal."""
        return cls.objects.filter(pk=1).first() or cls()

    @classmethod
    def tell(cls, **values: Any) -> None:
        """Change the row."""
        cls.objects.update_or_create(pk=1, defaults=values)
