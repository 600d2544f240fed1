"""Files that a person takes home: the report, his own file, an empty table to fill."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from core.closed_files import closed_file
from exchange.report import blank_table, report_of

from .base import RunPage
from .upload import UploadView

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class ReportView(RunPage):
    """What became of every row."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Send the report."""
        return sent(report_of(self.run), f"import-{self.run.pk}.xlsx")


class FileView(RunPage):
    """The file as it was uploaded."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Send the file; 404 when its term is over."""
        return closed_file(self.run.file, self.run.file_name)


class BlankView(UploadView):
    """A table with the names of the columns and how to fill them."""

    http_method_names = ["get"]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Send the table."""
        return sent(blank_table(self.target), f"{self.target.key}.xlsx")


def sent(content: bytes, name: str) -> HttpResponse:
    """Answer with a workbook that no cache keeps."""
    response = HttpResponse(content, content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "private, no-store"
    return response
