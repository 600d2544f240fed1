"""The second page of the wizard: how the file is read and what its columns hold."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from exchange import words
from exchange.models import State
from exchange.parsing import Sheet, TableError
from exchange.planning import Column
from exchange.running.reading import remember, understand
from exchange.starting import begin_check

from .base import RunPage
from .forms import ColumnsForm, SourceForm

OPEN = (State.COLUMNS, State.CHECKED)


class ColumnsView(RunPage):
    """Shows what was detected, lets a person correct it, begins the check."""

    template_name = "exchange/desk/columns.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the columns; an import that has gone further shows where it is."""
        if self.run.state not in OPEN:
            return redirect("exchange_run", self.run.pk)
        return self._show()

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Read the file anew, or check its rows."""
        if self.run.state not in OPEN:
            return redirect("exchange_run", self.run.pk)
        if "read" in request.POST:
            return self._read_anew(request)
        _sheets, columns, _error = self._understood()
        form = ColumnsForm(self.run, self.target, columns, request.POST)
        if not form.is_valid():
            return self._show(columns_form=form)
        self.run.columns = form.chosen
        self.run.clear_empty = form.cleaned_data["clear_empty"]
        remember(self.run, columns)
        begin_check(self.run, request.user)
        return redirect("exchange_run", self.run.pk)

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
        return redirect("exchange_columns", self.run.pk)

    def _understood(self) -> tuple[list[Sheet], list[Column], str]:
        try:
            return *understand(self.run), ""
        except TableError as error:
            return [], [], words.of_file(error)

    def _show(self, **forms: Any) -> HttpResponse:
        sheets, columns, error = self._understood()
        forms.setdefault("source_form", SourceForm(self.run, sheets))
        forms.setdefault("columns_form", ColumnsForm(self.run, self.target, columns))
        return self.render_to_response(self.get_context_data(error=error, **forms))
