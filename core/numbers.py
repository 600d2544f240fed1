"""Numbers that things have within a centre."""

from typing import Any

from django.db.models import Max

from core.centres import one_at_a_time
from core.models import LastNumber


def next_number(thing: Any) -> int:
    """Return the number of a new thing of a centre; call it in the transaction that saves it.

    A number is never given again: whoever has it in a letter would meet another's thing by it.
    """
    one_at_a_time(thing.site_id)
    last, _new = LastNumber.objects.get_or_create(site_id=thing.site_id, kind=thing._meta.label)
    rows = type(thing)._default_manager.filter(site=thing.site_id)
    last.number = max(last.number, rows.aggregate(last=Max("number"))["last"] or 0) + 1
    last.save(update_fields=["number"])
    return last.number
