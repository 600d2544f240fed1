"""Numbers that things have within a centre."""

from typing import Any

from django.db.models import Max

from core.centres import one_at_a_time


def next_number(thing: Any) -> int:
    """Return the number of a new thing of a centre; call it in the transaction that saves it."""
    one_at_a_time(thing.site_id)
    rows = type(thing)._default_manager.filter(site=thing.site_id)
    return (rows.aggregate(last=Max("number"))["last"] or 0) + 1
