"""The file of a run, opened as it was understood."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice

from exchange.models import ColumnMemory, UploadedTable
from exchange.parsing import Row, Sheet, Table, TableError
from exchange.planning import Column, columns_of, find_heading, match_columns
from exchange.planning.columns import SEARCHED, spellings
from exchange.targets import ImportTarget

LOOKED_AT = SEARCHED + 50  # rows: the heading and samples of what stands below it


@contextmanager
def opened(run: UploadedTable) -> Iterator[Table]:
    """Open the file of a run; TableError if it cannot be read or is kept no longer."""
    if not run.file or not run.file.storage.exists(run.file.name):
        raise TableError("lost")
    with run.open_table() as table:
        try:
            yield table
        finally:
            run.file.close()


def target_of(run: UploadedTable) -> ImportTarget:
    """Return the target of a run; LookupError for one that the code no longer has."""
    target = run.find_target()
    if target is None:
        raise LookupError(run.target)
    return target


def understand(run: UploadedTable) -> tuple[list[Sheet], list[Column]]:
    """Find the sheet, the row with the names and the fields of the columns; not saved.

    What was set already, by a person, is kept.
    """
    known = spellings(target_of(run))
    with opened(run) as table:
        run.encoding = run.encoding or str(getattr(table, "encoding", ""))
        run.delimiter = run.delimiter or getattr(table, "delimiter", "")
        top = list(islice(table.rows(run.sheet), LOOKED_AT))
        sheets = table.sheets
    run.heading = run.heading or find_heading(top, known)
    columns = columns_of(top, run.heading, known)
    if not run.columns:
        found = match_columns(columns, known, remembered(run))
        run.columns = {str(index): name for index, name in found.items()}
    return sheets, columns


def best_sheet(run: UploadedTable) -> int:
    """Return the sheet whose heading names the most fields; the first one of several alike."""
    known = spellings(target_of(run))
    with opened(run) as table:
        scores = []
        for sheet in table.sheets:
            top = list(islice(table.rows(sheet.index), LOOKED_AT))
            columns = columns_of(top, find_heading(top, known), known)
            scores.append((len(match_columns(columns, known, {})), not sheet.hidden, -sheet.index))
    return -max(scores)[2]


def remembered(run: UploadedTable) -> dict[str, str]:
    """Return what the columns of the centre's files meant last time."""
    rows = ColumnMemory.objects.for_site(run.site_id).filter(target=run.target)
    return dict(rows.values_list("key", "field"))


def remember(run: UploadedTable, columns: list[Column]) -> None:
    """Remember what a person has matched."""
    fields = run.fields_by_column
    for column in columns:
        if column.key:
            ColumnMemory.objects.update_or_create(
                site_id=run.site_id,
                target=run.target,
                key=column.key,
                defaults={"field": fields.get(column.index, "")},
            )


def all_rows(run: UploadedTable) -> Iterator[Row]:
    """Yield the rows below the names of columns; TableError for a file that cannot be read."""
    with opened(run) as table:
        yield from (row for row in table.rows(run.sheet) if row.number > run.heading)
