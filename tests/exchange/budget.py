"""How many queries a row of a file costs when it is written."""

from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from exchange.models import ImportRun, State
from exchange.running.checking import check
from exchange.running.reading import understand
from exchange.running.writing import write
from tests.exchange.books import workbook

FEW, MANY = 2, 6


def queries_of_a_row(target, site, user, head, row):
    """Write files of few and of many rows; return what each row more has cost.

    `row(number)` makes the cells of a row; numbers do not repeat.
    """
    few = _written(target, site, user, [head, *map(row, range(FEW))])
    many = _written(target, site, user, [head, *map(row, range(FEW, FEW + MANY))])
    return (many - few) / (MANY - FEW)


def _written(target, site, user, rows):
    file = workbook(("Лист", rows))
    run = ImportRun.objects.create(
        site=site,
        target=target,
        file=ContentFile(file.getvalue(), "r.xlsx"),
        file_name="r.xlsx",
        publish=True,
    )
    understand(run)
    check(run, user)
    with CaptureQueriesContext(connection) as queries:
        write(run, user)
    assert run.state == State.DONE, list(run.rows.values_list("errors", flat=True))
    return len(queries)
