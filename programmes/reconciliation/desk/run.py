"""The page of a reconciliation: its progress, its groups, the form that writes."""

from typing import Any

from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from exchange.desk.progress import told
from programmes.models import Reconciliation
from programmes.models.reconciliation import MatchKind, RowState, Step
from programmes.reconciliation.beginning import begin_write

from .access import writable_runs, writable_sites
from .base import ReconciliationPage
from .forms import WHOLE, WriteForm

PER_PAGE = 50


class RunView(ReconciliationPage):
    """Shows the programmes of one group."""

    template_name = "programmes/reconciliation/run.html"
    write_form: WriteForm | None = None

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the step at which the reconciliation stands."""
        if self.run.state == Step.COLUMNS and self.may_write:
            return self.to("columns")
        return super().get(request, *args, **kwargs)

    @cached_property
    def may_write(self) -> bool:
        """Whether the person may change programmes of the centre."""
        return writable_sites(self.request.user).filter(pk=self.run.site_id).exists()

    @cached_property
    def kind(self) -> str:
        """The group that is asked for; what has to be confirmed comes first."""
        asked = self.request.GET.get("kind")
        if asked in MatchKind.values:
            return asked
        return MatchKind.DOUBTFUL if self.run.count(MatchKind.DOUBTFUL) else MatchKind.SURE

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rows = self.run.rows.filter(kind=self.kind).select_related("page")
        differ = self.request.GET.get("differ") == "1"
        if differ:
            rows = rows.exclude(differences=[])
        order = ("-confidence", "organisation", "title", "their_title", "pk")
        page = Paginator(rows.order_by(*order), PER_PAGE).get_page(self.request.GET.get("p"))
        writes = self.may_write and self.kind != MatchKind.THERE
        return super().get_context_data(
            rows=page,
            kind=self.kind,
            kind_label=MatchKind(self.kind).label,
            differ=differ,
            kinds=[(kind.value, kind.label, self.run.count(kind)) for kind in MatchKind],
            state=Step(self.run.state).label,
            may_write=self.may_write,
            write_form=(self.write_form or WriteForm(self.run)) if writes else None,
            whole=self.run.count(self.kind) if self.kind in WHOLE else 0,
            refused=self.run.rows.filter(state=RowState.REFUSED).count(),
            **kwargs,
        )


class WriteView(RunView):
    """Writes the ticked rows; the form with its mistakes is shown with the rows."""

    http_method_names = ["post"]

    def test_func(self) -> bool:
        return super().test_func() and self.may_write

    @transaction.atomic
    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Have the rows written."""
        runs: Any = writable_runs(request.user)
        self.run = get_object_or_404(runs.select_for_update(), pk=self.kwargs["pk"])
        if self.run.state != Step.READY:
            messages.warning(request, _("The reconciliation is at another step now."))
            return self.to("run")
        form = WriteForm(self.run, request.POST)
        if not form.is_valid():
            self.write_form = form
            return self.render_to_response(self.get_context_data())
        self._begin(form, self.run)
        return self.to("run")

    def _begin(self, form: WriteForm, run: Reconciliation) -> None:
        run.status, run.checked_on = form.cleaned_data["status"], form.cleaned_data["checked_on"]
        run.rows.filter(state=RowState.CHOSEN).update(state=RowState.UNTOUCHED)
        count = form.rows.update(state=RowState.CHOSEN, remark="")
        begin_write(run, self.request.user, count)
        if run.state == Step.READY:
            written = run.rows.filter(state=RowState.WRITTEN).count()
            text = ngettext(
                "%(count)d programme written.", "%(count)d programmes written.", written
            )
            messages.success(self.request, text % {"count": written})


class ProgressView(ReconciliationPage):
    """How far the step has come, for the script of the page."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Return the figures."""
        return told(self.run)
