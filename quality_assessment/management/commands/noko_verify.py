"""`manage.py noko_verify FILE.csv`: whether published totals follow from published criteria."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from exchange.parsing import TableError
from quality_assessment import messages
from quality_assessment.calculation import (
    PLACES,
    Check,
    Problem,
    Verdict,
    decimals,
    half_up,
    verify,
)
from quality_assessment.management.file_command import BAD_FILE, FileCommand
from quality_assessment.results.published import ColumnsError, PublishedRow, read_published

NOTHING = "–"
LARGEST = 100  # points of a criterion


class Command(FileCommand):
    """One line of four columns for each row: id, computed, published, verdict, tabs between.

    Status 1 if a total does not follow from its criteria, 2 if the file or a cell of it cannot be
    read: such a cell counts as missing and is named on the standard error.
    """

    help = "Check published totals of the independent assessment of quality (CSV or XLSX)."

    def work(self, options: dict[str, Any]) -> None:
        """Print the lines; the status says whether all is well."""
        rows = self._rows(options)
        checks = [verify(row.published) for row in rows]
        for row, check in zip(rows, checks, strict=True):
            self.stdout.write("\t".join(cells_of(row, check)))
        flaws = [flaw for row in rows for flaw in row.flaws]
        for text in (*map(messages.of_flaw, flaws), *doubts(rows, checks)):
            self.complain(text)
        differ = sum(check.verdict == Verdict.DIFFERS for check in checks)
        if differ:
            text = ngettext(
                "%(count)d row of %(all)d differs.", "%(count)d rows of %(all)d differ.", differ
            )
            self.complain(text % {"count": differ, "all": len(rows)})
            raise SystemExit(1)
        if flaws:
            raise SystemExit(BAD_FILE)

    def _rows(self, options: dict[str, Any]) -> list[PublishedRow]:
        try:
            return read_published(self.content_of(options["file"]))
        except TableError as error:
            self.refuse(messages.of_table(error))
        except ColumnsError as error:
            names = ", ".join(error.missing)
            self.refuse(_("The table has no columns: %(names)s.") % {"names": names})


def doubts(rows: list[PublishedRow], checks: list[Check]) -> Iterator[str]:
    """Yield what cannot be though it can be averaged: criteria outside of 0 to 100 points."""
    for row, check in zip(rows, checks, strict=True):
        for code, value in row.published.known.items():
            if check.verdict != Verdict.OLD and not 0 <= value <= LARGEST:
                values = {"value": value, "low": 0, "high": LARGEST}
                problem = Problem("out_of_range", code, values)
                yield messages.in_row(row.number, messages.of_problem(problem))


def cells_of(row: PublishedRow, check: Check) -> tuple[str, str, str, str]:
    """Return the columns of a row's line; a row without an id is named by its number."""
    return (
        row.id or _("row %(number)d") % {"number": row.number},
        NOTHING if check.mean is None else format(shown(check, row.published.total), "f"),
        NOTHING if row.published.total is None else format(row.published.total, "f"),
        str(messages.VERDICTS[check.verdict]),
    )


def shown(check: Check, total: Decimal | None) -> Decimal:
    """Return the computed total at two places, or at more where the published one has more."""
    places = max(PLACES, decimals(total)) if total is not None else PLACES
    return half_up(check.mean or 0, places)
