"""The worker writes an ordered table: on the disk first, then into the private storage."""

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from core.tables import FORMATS, Table
from exchange.keeping import keep, note
from exchange.models import OrderedFile, OrderState

from .kinds import FileKind, kind_named

STEP = 1000  # rows between two notes of how far it is


def make(order: OrderedFile, user: Any) -> None:
    """Write the file of an order; whoever lost his rights meanwhile gets none."""
    with translation.override(settings.LANGUAGE_CODE):
        kind = kind_named(order.kind)
        if kind is None or not kind.may_take(user, order.args):
            refused = _("This table is no longer yours to take.")
            note(order, state=OrderState.FAILED, remark=refused)
            return
        _write(order, kind)


def _write(order: OrderedFile, kind: FileKind) -> None:
    note(order, state=OrderState.MAKING, total=kind.count(order.args), done=0)
    table = kind.table(order.args)
    counted = replace(table, rows=_counted(order, table))
    with tempfile.TemporaryFile(dir=settings.FILE_UPLOAD_TEMP_DIR) as file:
        for piece in FORMATS[order.suffix].write(counted):
            file.write(piece)
        order.state, order.failed_at, order.remark = OrderState.READY, "", ""
        order.done = order.total
        keep(order, file, order.file_name)


def _counted(order: OrderedFile, table: Table) -> Iterator[Sequence[Any]]:
    for number, row in enumerate(table.rows, start=1):
        if not number % STEP:
            note(order, done=min(number, order.total))
        yield row
