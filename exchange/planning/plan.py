"""What every row of a file would do to a register; nothing is saved here."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import Site

from exchange import words
from exchange.models import RowKind
from exchange.parsing import Row
from exchange.readers import ReadError
from exchange.targets import ImportTarget, show

from .cells import Cells, Flaw, is_nothing, is_same_value
from .columns import Column
from .index import Index

LONGEST_SHOWN = 500


@dataclass(frozen=True)
class Change:
    """A field that a row gives another value, in words."""

    label: str
    old: str
    new: str


@dataclass
class Planned:
    """A row with its record, filled and not saved."""

    number: int
    kind: RowKind = RowKind.UNCHANGED
    title: str = ""
    record: Any = None
    object_id: str = ""
    changes: list[Change] = field(default_factory=list)
    flaws: list[Flaw] = field(default_factory=list)


class Planner:
    """Plans rows one after another: the second one that names a record is a mistake."""

    def __init__(
        self,
        target: ImportTarget,
        site: Site,
        columns: Sequence[Column],
        fields: Mapping[int, str],
        user: Any,
        *,
        clear_empty: bool = False,
    ) -> None:
        self.target, self.site, self.user = target, site, user
        self.clear_empty = clear_empty
        self.cells = Cells(target, site, columns, fields)
        self.places = self.cells.places
        self.blank = target.blanks(site)
        self.index = Index(target, target.existing(site))

    def plan(self, row: Row) -> Planned:
        """Return what a row would do."""
        planned = Planned(row.number)
        values = self._read(row, planned)
        try:
            record = self.index.find(values)
            self.index.note(row.number, record, values)
            is_new = record is None
            planned.record = self.blank() if is_new else record
        except ReadError as error:
            self._flaw(planned, None, words.of_cell(error))
            return self._finished(planned, values)
        self._demand(planned, values, is_new=is_new)
        planned.object_id = "" if is_new else str(planned.record.pk)
        planned.changes = list(self._fill(planned.record, values))
        if planned.changes:
            self.target.complete(planned.record, is_new=is_new)
            self._check(planned, is_new=is_new)
        planned.kind = RowKind.NEW if is_new else RowKind.CHANGED
        return self._finished(planned, values)

    def _read(self, row: Row, planned: Planned) -> dict[str, Any]:
        values, flaws = self.cells.read(row)
        planned.flaws.extend(flaws)
        return {n: v for n, v in values.items() if self.clear_empty or not is_nothing(v)}

    def _demand(self, planned: Planned, values: Mapping[str, Any], *, is_new: bool) -> None:
        """Say which cells have to be filled."""
        told = {flaw.letter for flaw in planned.flaws}
        for each in self.target.fields:
            missing = all(is_nothing(values.get(name)) for name in each.names)
            emptied = not is_new and any(name in values for name in each.names)
            column = next((self.places[n] for n in each.names if n in self.places), None)
            if not each.required or not missing or not (is_new or emptied):
                continue
            if column is None or column.letter not in told:
                self._flaw(planned, column, words.of_cell(ReadError("required")), str(each.label))

    def _fill(self, record: Any, values: Mapping[str, Any]) -> Iterable[Change]:
        for name, value in values.items():
            known = self.target.by_name[name]
            old = self.target.get(record, name)
            if not is_same_value(known, old, value) and not self.target.is_same(
                record, name, value
            ):
                self.target.set(record, name, value)
                shown = (show(each)[:LONGEST_SHOWN] for each in (old, value))
                yield Change(str(known.label), *shown)

    def _check(self, planned: Planned, *, is_new: bool) -> None:
        reason = "" if is_new else self.target.why_not(planned.record, self.user)
        if reason:
            self._flaw(planned, None, reason)
        told = {flaw.letter for flaw in planned.flaws}
        for name, messages in self.target.check(planned.record, whole=not told).items():
            column = self.places.get(name)
            if told and (column is None or column.letter in told):
                continue  # it follows from what was told
            for message in messages:
                self.refuse(planned, name, message)

    def refuse(self, planned: Planned, name: str, message: str) -> None:
        """Put a flaw at the column of a field; at the row where no column holds it."""
        known = self.target.by_name.get(name)
        self._flaw(planned, self.places.get(name), message, str(known.label) if known else "")

    def _flaw(self, planned: Planned, column: Column | None, message: str, label: str = "") -> None:
        letter = column.letter if column else ""
        planned.flaws.append(Flaw(letter, column.heading if column else label, message))

    def _finished(self, planned: Planned, values: Mapping[str, Any]) -> Planned:
        if planned.flaws:
            planned.kind = RowKind.FAULTY
        elif not planned.changes:
            planned.kind = RowKind.UNCHANGED
        named = planned.object_id or planned.changes
        title = self.target.name_of(planned.record) if named else ""
        planned.title = (title.strip() or _first_text(values) or _("row %d") % planned.number)[:255]
        return planned


def _first_text(values: Mapping[str, Any]) -> str:
    return next((value for value in values.values() if isinstance(value, str) and value), "")
