"""Tables of the desk as files: registers and reports, XLSX, CSV and JSON in one shape.

Wagtail's own take texts for formulas in CSV, which Excel with Russian settings cannot read either.
"""

from collections.abc import Sequence
from typing import Any, Protocol

from django.http.response import HttpResponseBase
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.views.mixins import SpreadsheetExportMixin
from wagtail.admin.widgets.button import Button

from core.any_view import AnyView
from core.slugs import make_slug
from core.tables import FORMATS, Table

JSON = "json"


class TableColumn(Protocol):
    """One column of an exported table."""

    @property
    def key(self) -> str:
        """Its name in JSON."""

    @property
    def label(self) -> Any:
        """Its words."""

    def of(self, item: Any) -> Any:
        """Return the cell of an item."""


class DeskTableView(AnyView):
    """Mixed into a list of the desk that Wagtail gives as a file.

    `export_columns` names the columns with what they say; without them `list_export` does, and
    codes are said in words.
    """

    FORMATS = (*SpreadsheetExportMixin.FORMATS, JSON)

    @cached_property
    def columns_of_table(self) -> Sequence[TableColumn]:
        """The `export_columns` of the view; no attribute here, it would stand before the view's."""
        return getattr(self, "export_columns", ())

    @cached_property
    def export_fields(self) -> list[str]:
        """Names of the columns."""
        return [each.key for each in self.columns_of_table] or list(self.list_export)

    @cached_property
    def show_export_buttons(self) -> bool:
        return bool(self.export_fields)

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        """Offer JSON beside the two of Wagtail."""
        buttons = [*super().header_more_buttons]
        if self.show_export_buttons:
            url = self.get_export_url(JSON)
            buttons.append(Button(_("Download JSON"), url=url, icon_name="download", priority=110))
        return buttons

    def get_export_url(self, format: str) -> str:  # noqa: A002 - the name is Wagtail's
        """Keep the filters: the whole list is exported, whatever page is shown."""
        params = self.request.GET.copy()
        params.pop("p", None)
        params["export"] = format
        return f"{self.request.path}?{params.urlencode()}"

    def as_spreadsheet(self, queryset: Any, spreadsheet_format: str) -> HttpResponseBase:
        """Return the table in the form asked for."""
        rows = (self.cells(item) for item in queryset)
        labels = [str(each) for each in self.headings(queryset)]
        table = Table(str(self.table_title), self.export_fields, labels, rows)
        return FORMATS[spreadsheet_format].response(table, self.get_filename())

    def headings(self, queryset: Any) -> list[str]:
        """Return the words over the columns."""
        if self.columns_of_table:
            return [str(each.label) for each in self.columns_of_table]
        return [self.get_heading(queryset, each) for each in self.list_export]

    def cells(self, item: Any) -> list[Any]:
        """Return what a row says."""
        if self.columns_of_table:
            return [_in_words(each.of(item)) for each in self.columns_of_table]
        return [_in_words(value) for value in self.to_row_dict(item).values()]

    def to_row_dict(self, item: Any) -> dict[str, Any]:
        """Say the words of a choice, not its code; what a view says in its own way stays so."""
        row = super().to_row_dict(item)
        for field, value in row.items():
            own = self.custom_field_preprocess.get(field, {}).get(self.FORMAT_XLSX)
            words = getattr(item, f"get_{field}_display", None)
            if own is not None:
                row[field] = own(value)
            elif callable(words):
                row[field] = words()
        return row

    @property
    def table_title(self) -> Any:
        """What the sheet is called."""
        options = getattr(self.model, "_meta", None)
        plural = options.verbose_name_plural if options else ""
        return self.page_title or plural or self.get_filename()


class DeskRegisterTables(DeskTableView):
    """The same for the list of a register: it is called after its rows."""

    def get_filename(self) -> str:
        return make_slug(str(self.model._meta.verbose_name_plural))

    @property
    def table_title(self) -> Any:
        """What the sheet is called."""
        return str(self.model._meta.verbose_name_plural).capitalize()


def _in_words(value: Any) -> Any:
    """Return rows and lists in one cell; anything else as it is."""
    if hasattr(value, "all"):
        value = list(value.all())
    if isinstance(value, (list, tuple, set)):
        return "; ".join(str(each) for each in value)
    return value
