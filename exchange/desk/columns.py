"""The second page of the wizard: how the file is read and what its columns hold."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from exchange import words
from exchange.models import State
from exchange.parsing import Sheet, TableError
from exchange.planning import Column
from exchange.running.reading import remember, understand
from exchange.starting import begin_check

from .base import RunPage
from .forms import ColumnsForm, ImportColumnsForm, SourceForm


class ColumnsView(RunPage):
    """Shows what was detected, lets a person correct it, begins the check."""

    template_name = "exchange/desk/columns.html"
    form_class: type[ColumnsForm] = ImportColumnsForm
    open_states: tuple[str, ...] = (State.COLUMNS, State.CHECKED)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the columns; an import that has gone further shows where it is."""
        if self.run.state not in self.open_states:
            return self.to("run")
        return self._show()

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Read the file anew, or check its rows."""
        if self.run.state not in self.open_states:
            return self.to("run")
        if "read" in request.POST:
            return self._read_anew(request)
        _sheets, columns, _error = self._understood()
        form = self.form_class(self.run, self.target, columns, request.POST)
        if not form.is_valid():
            return self._show(columns_form=form)
        form.apply(self.run)
        remember(self.run, columns)
        self.begin()
        return self.to("run")

    def begin(self) -> None:
        """Have the rows checked."""
        begin_check(self.run, self.request.user)

    def _read_anew(self, request: HttpRequest) -> HttpResponse:
        sheets, _columns, _error = self._understood()
        form = SourceForm(self.run, sheets, request.POST)
        if not form.is_valid():
            return self._show(source_form=form)
        asked = form.cleaned_data
        # another sheet has its names in another row
        if asked.get("sheet", self.run.sheet) != self.run.sheet:
            asked["heading"] = 0
        for name, value in asked.items():
            setattr(self.run, name, value)
        self.run.columns, self.run.state = {}, State.COLUMNS
        self._understood()
        self.run.save()
        return self.to("columns")

    def _understood(self) -> tuple[list[Sheet], list[Column], str]:
        try:
            return *understand(self.run), ""
        except TableError as error:
            return [], [], words.of_file(error)

    def _show(self, **forms: Any) -> HttpResponse:
        sheets, columns, error = self._understood()
        forms.setdefault("source_form", SourceForm(self.run, sheets))
        forms.setdefault("columns_form", self.form_class(self.run, self.target, columns))
        return self.render_to_response(self.get_context_data(error=error, **forms))
