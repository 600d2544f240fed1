"""The first step: what the file would change, kept row by row for the preview."""

from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Any

from django.db import transaction

from exchange import words
from exchange.models import ImportRow, ImportRun, State
from exchange.parsing import Row, TableError

from .planning import plans, row_of
from .progress import Progress
from .reading import all_rows

BATCH = 500


def check(run: ImportRun, user: Any, remark: str = "") -> None:
    """Plan all rows and keep what they would do; a file that cannot be read is said so."""
    try:
        found = list(all_rows(run))  # twenty megabytes for ten thousand: less than a second reading
        total = len(found)
        with transaction.atomic(), Progress(run, total) as progress:
            run.rows.all().delete()
            kinds: Counter[str] = Counter()
            rows = _rows(run, user, found, progress)
            while batch := list(islice(rows, BATCH)):
                ImportRow.objects.bulk_create(batch)
                kinds.update(str(each.kind) for each in batch)
            run.counts, run.total, run.done = dict(kinds), total, total
            run.state, run.remark = State.CHECKED, remark
            run.save()
    except TableError as error:
        run.state, run.remark = State.COLUMNS, words.of_file(error)
        run.save()


def _rows(run: ImportRun, user: Any, found: list[Row], progress: Progress) -> Iterator[ImportRow]:
    for _planner, planned in plans(run, user, found):
        progress.step()
        yield row_of(run, planned)
