"""The answer of the regional centre is written down; pages of the practices tell of it at once."""

from typing import Any

from django.db import transaction

from core import outbox
from core.outbox import Action


@transaction.atomic
def write_down(form: Any, formset: Any) -> None:
    """Save a checked answer with its lines; have the pages made anew whose line has changed."""
    form.save()
    formset.save()
    for item, _fields in formset.changed_objects:
        if item.practice is not None:
            outbox.record(item.practice, Action.SAVED)
