"""Forms of the wizard."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Site

from core.antivirus import gate
from exchange import words
from exchange.models import UploadedTable
from exchange.parsing import Encoding, Sheet, TableError, open_table
from exchange.planning import Column
from exchange.targets import ImportTarget

ENCODINGS = [
    (Encoding.UTF_8, "UTF-8"),
    (Encoding.CP1251, "Windows-1251"),
    (Encoding.CP866, "DOS (CP866)"),
    (Encoding.KOI8_R, "KOI8-R"),
    (Encoding.UTF_16, "UTF-16"),
]
DELIMITERS = [
    (";", gettext_lazy("semicolon")),
    (",", gettext_lazy("comma")),
    ("\t", gettext_lazy("tabulation")),
    ("|", gettext_lazy("vertical bar")),
]


class UploadForm(forms.Form):
    """A file and, for those who work in several, the centre."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy("XLSX or CSV, up to 20 MB and 20,000 rows."),
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx,.xlsm,.csv,.txt"}),
    )
    site = forms.ModelChoiceField(label=gettext_lazy("Centre"), queryset=Site.objects.none())

    def __init__(self, sites: Any, here: Site | None, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sites = sites
        if len(sites) > 1:
            self.fields["site"].queryset = sites  # type: ignore[attr-defined]  # a choice of rows
            self.fields["site"].initial = here if here in sites else None
        else:
            self.fields.pop("site")

    @property
    def site_chosen(self) -> Site:
        """The centre of the import."""
        return self.cleaned_data.get("site") or self.sites[0]

    def clean_file(self) -> UploadedFile:
        """Refuse what is infected or no table."""
        file: Any = self.cleaned_data["file"]
        gate.check(file)
        try:
            with open_table(file) as table:
                for _row in table.rows(0):
                    break
        except TableError as error:
            raise ValidationError(words.of_file(error)) from None
        finally:
            file.seek(0)
        return file


class SourceForm(forms.Form):
    """How the file is read: which sheet, encoding, delimiter, row with the names."""

    sheet = forms.TypedChoiceField(label=gettext_lazy("Sheet"), coerce=int)
    encoding = forms.ChoiceField(label=gettext_lazy("Encoding"), choices=ENCODINGS)
    delimiter = forms.ChoiceField(label=gettext_lazy("Delimiter"), choices=DELIMITERS)
    heading = forms.IntegerField(
        label=gettext_lazy("Row with the names of columns"), min_value=1, max_value=1_048_576
    )

    def __init__(self, run: UploadedTable, sheets: list[Sheet], data: Any = None) -> None:
        names = ("sheet", "encoding", "delimiter", "heading")
        super().__init__(data, initial={name: getattr(run, name) for name in names})
        if run.encoding:
            self.fields.pop("sheet")
        else:
            self.fields.pop("encoding")
            self.fields.pop("delimiter")
            choices = [(each.index, each.name) for each in sheets]
            self.fields["sheet"].choices = choices  # type: ignore[attr-defined]  # a choice


class ColumnsForm(forms.Form):
    """Which field every column holds."""

    def __init__(
        self, run: Any, target: ImportTarget, columns: list[Column], data: Any = None
    ) -> None:
        super().__init__(data)
        self.target, self.columns = target, columns
        offered = [("", _("– is not imported –")), *((f.name, f.label) for f in target.fields)]
        for column in columns:
            self.fields[f"column_{column.index}"] = forms.ChoiceField(
                label=column.heading or _("Column %s") % column.letter,
                choices=offered,
                required=False,
                initial=run.fields_by_column.get(column.index, ""),
            )

    @property
    def rows(self) -> list[tuple[Column, Any]]:
        """Columns with their fields of the form."""
        return [(column, self[f"column_{column.index}"]) for column in self.columns]

    @property
    def chosen(self) -> dict[str, str]:
        """Fields by columns."""
        found = ((c.index, self.cleaned_data.get(f"column_{c.index}")) for c in self.columns)
        return {str(index): name for index, name in found if name}

    def apply(self, run: Any) -> None:
        """Note what was chosen; not saved."""
        run.columns = self.chosen

    def clean(self) -> dict[str, Any]:
        """Refuse a field given twice, and a file whose rows cannot be told apart."""
        taken: set[str] = set()
        for number, name in self.chosen.items():
            names = set(self.target.by_name[name].names)
            if taken & names:
                self.add_error(f"column_{number}", _("Another column holds this field already."))
            taken |= names
        if not any(set(keys) <= taken for keys in self.target.keys):
            ways = "; ".join(self._labels(keys) for keys in self.target.keys)
            raise ValidationError(_("Match a column by which records are found: %s.") % ways)
        return self.cleaned_data

    def _labels(self, names: tuple[str, ...]) -> str:
        return " + ".join(f"«{self.target.by_name[name].label}»" for name in names)


class ImportColumnsForm(ColumnsForm):
    """The same for an import: it also says what an empty cell means."""

    clear_empty = forms.BooleanField(
        label=gettext_lazy("An empty cell erases what the record has"),
        help_text=gettext_lazy("Otherwise an empty cell changes nothing."),
        required=False,
    )

    def __init__(
        self, run: Any, target: ImportTarget, columns: list[Column], data: Any = None
    ) -> None:
        super().__init__(run, target, columns, data)
        self.initial["clear_empty"] = run.clear_empty

    def apply(self, run: Any) -> None:
        super().apply(run)
        run.clear_empty = self.cleaned_data["clear_empty"]
