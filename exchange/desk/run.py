"""The page of an import: its progress, its preview, its result."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property

from exchange.models import RowKind, State

from .base import RunPage
from .progress import told

PER_PAGE = 50


class RunView(RunPage):
    """Shows the rows: all, or of one kind."""

    template_name = "exchange/desk/run.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the step at which the import stands."""
        if self.run.state == State.COLUMNS:
            return self.to("columns")
        return super().get(request, *args, **kwargs)

    @cached_property
    def kind(self) -> str:
        """The kind of rows that is asked for; those with errors first while there are any."""
        asked = self.request.GET.get("kind")
        if asked in RowKind.values or asked == "all":
            return asked
        faulty = self.run.state == State.CHECKED and self.run.count(RowKind.FAULTY)
        return RowKind.FAULTY if faulty else "all"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rows = self.run.rows.all()
        if self.kind != "all":
            rows = rows.filter(kind=self.kind)
        page = Paginator(rows, PER_PAGE).get_page(self.request.GET.get("p"))
        for row in page:
            row.url = self.target.edit_url(row.object_id) if row.object_id else ""
        kinds = [(kind.value, kind.label, self.run.count(kind)) for kind in RowKind]
        written = self.run.count(RowKind.NEW) + self.run.count(RowKind.CHANGED)
        return super().get_context_data(
            rows=page,
            kind=self.kind,
            kinds=kinds,
            to_write=written,
            faulty=self.run.count(RowKind.FAULTY),
            left=self.run.rows.filter(undone=False).count(),
            may_publish=self.target.may_publish(self.request.user, self.run.site),
            may_undo=self.run.state == State.DONE and self.run.rows.written().exists(),
            state=State(self.run.state).label,
            **kwargs,
        )


class ProgressView(RunPage):
    """The same for the script of the page."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Return how far the step has come."""
        return told(self.run)
