"""An order is queued; asked twice for the same while it is being made, it stays one."""

from typing import Any

from wagtail.models import Site

from core.tables import FORMATS
from exchange.models import OrderedFile, OrderState

from .kinds import FileKind


def order(
    kind: FileKind, args: dict[str, Any], *, name: str, suffix: str, site: Site, user: Any
) -> OrderedFile:
    """Queue a table for a person and return its order; `name` has no suffix.

    Raises KeyError for a suffix that no file has.
    """
    form = FORMATS[suffix]
    wanted = {"kind": kind.key, "args": args, "suffix": form.suffix, "site": site}
    own = OrderedFile.objects.filter(created_by=user, state=OrderState.MAKING, **wanted)
    found = own.first()
    if found is not None:
        return found
    made = OrderedFile(created_by=user, file_name=f"{name}.{form.suffix}", **wanted)
    made.total = kind.count(args)
    begin(made, user)
    return made


def begin(made: OrderedFile, user: Any) -> None:
    """Queue the work; also once more after a failure."""
    from exchange.running.steps import queue
    from exchange.tasks import make_file

    queue(make_file, made, OrderState.MAKING, user)
