"""Entries of the log are written by code about things that are there: no query asks for them.

Wagtail checks every entry as if a person had filled a form: four queries, two or three entries for
a published page.
"""

from collections.abc import Collection
from typing import Any

from django.db import models
from wagtail.models import PageLogEntry


def connect() -> None:
    """Have the entries of pages checked without their relations."""
    PageLogEntry.clean_fields = clean_fields


def clean_fields(entry: Any, exclude: Collection[str] | None = None) -> None:
    """Check the fields of an entry by themselves."""
    relations = {each.name for each in entry._meta.fields if each.is_relation}
    models.Model.clean_fields(entry, exclude={*(exclude or ()), *relations})
