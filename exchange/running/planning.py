"""Every row of a run's file, planned against the register as it is now."""

from collections.abc import Iterable, Iterator
from dataclasses import astuple
from typing import Any

from exchange.models import ImportRow, ImportRun
from exchange.parsing import Row
from exchange.planning import Planned, Planner

from .reading import all_rows, target_of, understand


def plans(
    run: ImportRun, user: Any, rows: Iterable[Row] | None = None
) -> Iterator[tuple[Planner, Planned]]:
    """Yield the planned rows with their planner; TableError for a file that cannot be read.

    Rows that are read already need not be read again.
    """
    _sheets, columns = understand(run)
    planner = Planner(
        *(target_of(run), run.site, columns, run.fields_by_column, user),
        clear_empty=run.clear_empty,
    )
    for row in all_rows(run) if rows is None else rows:
        yield planner, planner.plan(row)


def row_of(run: ImportRun, planned: Planned) -> ImportRow:
    """Return a planned row as it is kept and shown."""
    return ImportRow(
        run=run,
        number=planned.number,
        kind=planned.kind,
        title=planned.title,
        object_id=planned.object_id,
        changes=[list(astuple(each)) for each in planned.changes],
        errors=[list(astuple(each)) for each in planned.flaws],
    )
