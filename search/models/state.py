"""How the index was made."""

from django.db import models


class IndexState(models.Model):
    """The layout that the rows of the index have; one row for the portal."""

    layout = models.PositiveIntegerField()
    built_at = models.DateTimeField(auto_now=True)

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return str(self.layout)
