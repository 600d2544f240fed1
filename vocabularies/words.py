"""Fields that point to words of the vocabularies."""

from typing import Any

from django.db import models
from modelcluster.fields import ParentalManyToManyField

TERM = "vocabularies.Term"


def word(vocabulary: str, label: Any, *, required: bool = False, **more: Any) -> Any:
    """Return a field for one word; a draft may wait for a required one."""
    return models.ForeignKey(
        TERM,
        verbose_name=label,
        null=True,
        blank=not required,
        on_delete=models.PROTECT,
        related_name="+",
        limit_choices_to={"vocabulary": vocabulary},
        **more,
    )


def words(vocabulary: str, label: Any, **more: Any) -> Any:
    """Return a field for several words."""
    return ParentalManyToManyField(
        TERM,
        verbose_name=label,
        blank=True,
        related_name="+",
        limit_choices_to={"vocabulary": vocabulary},
        **more,
    )
