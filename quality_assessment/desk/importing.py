"""The page that takes a table of figures into a cycle: choose, look, confirm."""

from typing import Any

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.log_actions import log

from core.antivirus import gate
from core.closed_files import closed_file
from exchange.desk.downloads import XLSX
from exchange.parsing import TableError
from quality_assessment.imports.blank import blank
from quality_assessment.imports.plan import ImportPlan
from quality_assessment.imports.reading import TableRow, TableRows, read_table
from quality_assessment.messages import of_table
from quality_assessment.models import SourceTable

from .base import CyclePage

SALT = "quality_assessment.import"
SECONDS = 24 * 60 * 60
LARGEST = 10 * 1024 * 1024


class TableForm(forms.Form):
    """A table and where its figures were published."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy("XLSX or CSV with a heading in one row or two."),
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx,.csv,.txt"}),
    )
    source_url = forms.URLField(
        label=gettext_lazy("Address of the source"),
        required=False,
        assume_scheme="https",
        help_text=gettext_lazy("Where these figures were published. Empty: where the cycle was."),
    )

    def __init__(self, *args: Any, is_old: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.is_old = is_old

    def clean_file(self) -> TableRows:
        """Return the rows of the table."""
        file: Any = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise ValidationError(_("The file is larger than 10 MB."))
        gate.check(file)
        try:
            return read_table(file, is_old=self.is_old)
        except TableError as error:
            raise ValidationError(of_table(error)) from None
        finally:
            file.seek(0)


class ImportView(CyclePage):
    """Between the steps the rows travel in the form, signed; the file waits behind a closed door.

    What is written keeps its file as its source; what is left loses it in two days.
    """

    template_name = "quality_assessment/desk/import.html"
    page_title = gettext_lazy("From a file")
    form: TableForm | None = None
    plan: ImportPlan | None = None
    token = ""
    file_name = ""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Take a file, or what was confirmed of it."""
        if "rows" in request.POST:
            return self._confirmed(request)
        self.form = TableForm(request.POST, request.FILES, is_old=self.version.is_old)
        if self.form.is_valid():
            said = self.form.cleaned_data
            kept = self._keep(request.FILES["file"])
            self._look(said["file"], kept, said["source_url"])
            self._tell_unknown(said["file"].unknown)
        return self.render_to_response(self.get_context_data())

    def _tell_unknown(self, headings: tuple[str, ...]) -> None:
        if headings:
            text = _("Columns that are not understood, nothing is taken from them: %s.")
            messages.warning(self.request, text % "; ".join(headings))

    def _keep(self, file: Any) -> SourceTable:
        return SourceTable.objects.create(
            site_id=self.cycle.site_id,
            cycle=self.cycle,
            file=file,
            file_name=file.name[:255],
            created_by_id=self.request.user.pk,
        )

    def _look(self, rows: list[TableRow], kept: SourceTable, source: str) -> None:
        self.file_name = kept.file_name
        packed = [self.cycle.pk, kept.pk, source, [each.packed() for each in rows]]
        self.token = signing.dumps(packed, salt=SALT, compress=True)
        self.plan = ImportPlan(self.cycle, rows, source)

    def _confirmed(self, request: HttpRequest) -> HttpResponse:
        found = self._opened(request.POST["rows"])
        if found is None:
            messages.error(request, _("The table is no longer kept: upload it again."))
            return redirect(request.path)
        table, source, packed = found
        self.file_name, self.token = table.file_name, request.POST["rows"]
        rows = [TableRow(**each) for each in packed]
        self.plan = ImportPlan(self.cycle, rows, source, request.POST)
        if self.plan.wrong or not any(each.taken for each in self.plan.lines):
            messages.error(request, _("Nothing is written yet: look at the marked rows."))
            return self.render_to_response(self.get_context_data())
        return self._write(request, self.plan, table)

    def _opened(self, token: str) -> tuple[SourceTable, str, list[Any]] | None:
        """Return the table, its address and its rows; None where any of them has gone."""
        try:
            key, table, source, packed = signing.loads(token, salt=SALT, max_age=SECONDS)
        except signing.BadSignature:
            return None
        if key != self.cycle.pk:
            return None
        found = self.cycle.source_tables.filter(pk=table).exclude(file="").first()
        return found and (found, source, packed)

    def _write(self, request: HttpRequest, plan: ImportPlan, table: SourceTable) -> HttpResponse:
        done = plan.write(table)
        log(
            self.cycle,
            "quality_assessment.imported",
            user=request.user,
            data={"file": self.file_name, **done},
        )
        text = _("Written: new %(new)s, changed %(changed)s, same %(same)s, left out %(left)s.")
        messages.success(request, text % done)
        if plan.conflicts:
            kept = _("Figures left as they were in the cycle: %s.")
            messages.warning(request, kept % plan.conflicts)
        return redirect("quality_check", pk=self.cycle.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            form=self.form or TableForm(),
            plan=self.plan,
            token=self.token,
            file_name=self.file_name,
            **kwargs,
        )


class SourceView(CyclePage):
    """The file that figures were taken from, as it was uploaded."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Send the file; 404 when its term is over."""
        rows = self.cycle.source_tables.exclude(written_at=None)
        table = get_object_or_404(rows, pk=self.kwargs["table"])
        return closed_file(table.file, table.file_name)


class BlankView(CyclePage):
    """The workbook of the cycle to be filled and uploaded."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Give the file."""
        response = HttpResponse(blank(self.cycle), content_type=XLSX)
        name = f"noko-{self.cycle.year}.xlsx"
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        return response
