"""Files that a person takes home: what was found, and the export as it came."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from core.figures.files import file_response
from core.figures.sheet import Entry, Sheet
from exchange.desk.downloads import FileView as ExchangeFileView
from programmes.models import ReconciliationRow
from programmes.models.reconciliation import MatchKind

from .base import ReconciliationPage, WritingPage


class ReportView(ReconciliationPage):
    """A workbook with a sheet for each group."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Send the workbook."""
        rows = list(self.run.rows.select_related("page").order_by("-confidence", "title", "pk"))
        sheets = [
            Sheet(str(kind.label), _heads(), [_entry(row) for row in rows if row.kind == kind])
            for kind in MatchKind
        ]
        response = file_response(f"navigator-{self.run.pk}", "xlsx", sheets)
        response["Cache-Control"] = "private, no-store"
        return response


class FileView(WritingPage, ExchangeFileView):
    """The file as it was uploaded."""


def _heads() -> list[str]:
    return [
        _("Programme on the portal"),
        _("Organisation"),
        _("Row of the file"),
        _("Programme in the Navigator"),
        _("Organisation in the Navigator"),
        _("Confidence, %"),
        _("Differences"),
        _("Not read"),
        _("Status in the Navigator"),
        _("What was done"),
    ]


def _entry(row: ReconciliationRow) -> Entry:
    differences = "\n".join(
        f"{label}: {ours or '–'} → {theirs or '–'}" for label, ours, theirs in row.differences
    )
    unread = "\n".join(f"{heading or letter}: {words}" for letter, heading, words in row.unread)
    done = f"{row.get_state_display()}. {row.remark}" if row.remark else row.get_state_display()
    return Entry(
        "",
        [
            *(row.title, row.organisation, row.number, row.their_title, row.their_organisation),
            row.confidence or None,
            *(differences, unread, row.get_proposed_display(), done if row.state else ""),
        ],
    )
