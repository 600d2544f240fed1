"""The log of a period as a table for an inspection (152-ФЗ ст. 9 ч. 3: the operator proves)."""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Font
from wagtail.models import Site

from consents.models import ConsentRecord, ConsentText
from consents.querysets import end_of
from core.spreadsheet import safe_text

CELL_LIMIT = 32_000  # letters; Excel takes 32,767


@dataclass(frozen=True)
class Period:
    """A centre and two days, both inside the period."""

    site: Site
    start: date
    end: date

    def records(self) -> Iterator[ConsentRecord]:
        """Return the consents given or withdrawn in the period, the oldest first."""
        mine = ConsentRecord.objects.for_site(self.site).touched(self.start, self.end)
        return mine.select_related("text", "recorded_by").order_by("given_at", "pk").iterator(500)

    def texts(self) -> Iterator[ConsentText]:
        """Return the versions that were in effect up to the end of the period."""
        published = ConsentText.objects.for_site(self.site).published()
        return published.filter(published_at__lt=end_of(self.end)).iterator(100)


def log_header() -> list[str]:
    """Return the names of the columns of the log."""
    return [
        _("№"),
        _("Purpose"),
        _("Version of the text"),
        _("Who gave it"),
        _("How it was given"),
        _("Given"),
        _("IP address"),
        _("Scan kept"),
        _("Valid until"),
        _("Withdrawn"),
        _("Reason of withdrawal"),
        _("Personal data erased"),
        _("Recorded by"),
    ]


def log_row(record: ConsentRecord) -> list[Any]:
    """Return one line of the log."""
    return [
        record.pk,
        record.text.get_kind_display(),
        record.text.version,
        record.subject,
        record.get_given_by_display(),
        record.given_at,
        record.ip or "",
        _("yes") if record.scan else _("no"),
        record.until or "",
        record.withdrawn_at or "",
        record.withdrawal_reason,
        record.erased_at or "",
        str(record.recorded_by or ""),
    ]


def text_header() -> list[str]:
    """Return the names of the columns of the texts."""
    return [_("Purpose"), _("Version"), _("In effect from"), _("Published"), _("Title"), _("Text")]


def text_row(text: ConsentText) -> list[Any]:
    """Return one version with its words; a very long text goes on in further cells."""
    words = strip_tags(text.body.replace("</p>", "\n").replace("</li>", "\n")).strip()
    parts = [words[at : at + CELL_LIMIT] for at in range(0, len(words), CELL_LIMIT)]
    kind = text.get_kind_display()
    return [kind, text.version, text.effective_from, text.published_at, text.title, *parts]


def safe(value: Any) -> Any:
    """Return a value that no spreadsheet takes for a formula; moments in the local time."""
    if isinstance(value, datetime):
        return timezone.localtime(value).replace(tzinfo=None, microsecond=0)
    return safe_text(value) if isinstance(value, str) else value


def xlsx(period: Period) -> bytes:
    """Return a workbook: the log on one sheet, the texts word by word on another."""
    book = Workbook()
    sheet = book.active
    sheet.title = _("Consents")
    _fill(sheet, log_header(), (log_row(each) for each in period.records()))
    texts = book.create_sheet(_("Texts"))
    _fill(texts, text_header(), (text_row(each) for each in period.texts()))
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def csv_file(period: Period) -> bytes:
    """Return the log as CSV with a byte order mark; the texts follow after an empty line."""
    target = io.StringIO()
    writer = csv.writer(target, delimiter=";")
    writer.writerow(log_header())
    writer.writerows([safe(cell) for cell in log_row(each)] for each in period.records())
    writer.writerow([])
    writer.writerow(text_header())
    writer.writerows([safe(cell) for cell in text_row(each)] for each in period.texts())
    return target.getvalue().encode("utf-8-sig")


def _fill(sheet: Any, header: list[str], rows: Iterator[list[Any]]) -> None:
    sheet.append(header)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for row in rows:
        sheet.append([safe(cell) for cell in row])
    sheet.freeze_panes = "A2"


@dataclass(frozen=True)
class Format:
    """A way to write the log."""

    extension: str
    content_type: str
    write: Callable[[Period], bytes]


FORMATS = {
    "xlsx": Format(
        "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx
    ),
    "csv": Format("csv", "text/csv; charset=utf-8", csv_file),
}
