"""The pages about one cycle."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy
from wagtail.admin import messages
from wagtail.log_actions import log

from organisations.models import Organisation
from quality_assessment.columns import PARTS
from quality_assessment.computing import fill_rows
from quality_assessment.models import OrganisationResult
from quality_assessment.publication import (
    labelled,
    pending,
    publish_figures,
    take_computed,
    untaken,
)
from quality_assessment.reading import figure_text

from .base import CyclePage, may
from .checking import check_lines
from .grid import Grid


class GridView(CyclePage):
    """Published figures, indicators or raw counts of all organisations, typed by hand."""

    template_name = "quality_assessment/desk/grid.html"
    page_title = pgettext_lazy("assessment", "Figures")
    grid: Grid | None = None

    @cached_property
    def part(self) -> str:
        """Which columns are shown."""
        asked = self.request.GET.get("part", "")
        return asked if asked in PARTS else next(iter(PARTS))

    def make(self, data: Any = None) -> Grid:
        """Return the grid of the part that is asked for."""
        rows = self.cycle.results.select_related("organisation")
        ordered = rows.order_by("organisation__short_name", "branch_name", "pk")
        if data is not None:
            ordered = ordered.select_for_update(of=("self",))
        return Grid(self.version, ordered, PARTS[self.part][1], data)

    @transaction.atomic
    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Save what was changed; with an error anywhere nothing is saved, nothing is lost."""
        grid = self.grid = self.make(request.POST)
        if grid.wrong:
            message = ngettext(
                "Nothing was saved: %(count)s row has mistakes, they are marked.",
                "Nothing was saved: %(count)s rows have mistakes, they are marked.",
                grid.wrong,
            )
            messages.error(request, message % {"count": grid.wrong})
            return self.render_to_response(self.get_context_data())
        for each in grid.changed:
            each.save()
        if grid.changed:
            names = ", ".join(each.name for each in grid.changed[:5])
            data = {"number": len(grid.changed), "names": names}
            log(self.cycle, "quality_assessment.typed", user=request.user, data=data)
        self._tell(len(grid.changed))
        return redirect(request.get_full_path())

    def _tell(self, number: int) -> None:
        if number == 0:
            messages.info(self.request, _("Nothing was changed."))
            return
        message = ngettext("%(count)s row saved.", "%(count)s rows saved.", number)
        messages.success(self.request, message % {"count": number})

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        parts = [(name, label, name == self.part) for name, (label, _columns) in PARTS.items()]
        return super().get_context_data(grid=self.grid or self.make(), parts=parts, **kwargs)


class ChoosingForm(forms.Form):
    """Organisations to be added to a cycle."""

    chosen = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Organisations"),
        queryset=Organisation.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Tick at least one organisation.")},
    )

    def __init__(self, *args: Any, offered: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice: Any = self.fields["chosen"]
        choice.queryset = offered


class OrganisationsView(CyclePage):
    """Which organisations are assessed: those in the cycle, and the others to be ticked."""

    template_name = "quality_assessment/desk/organisations.html"
    page_title = gettext_lazy("Organisations assessed")
    form: ChoosingForm | None = None

    def make(self, data: Any = None) -> ChoosingForm:
        """Return the form with the organisations of the centre that are not in the cycle."""
        there = self.cycle.results.values("organisation")
        rows = Organisation.objects.for_site(self.cycle.site_id).live().exclude(pk__in=there)
        return ChoosingForm(data, offered=rows.order_by("short_name", "pk"))

    @transaction.atomic
    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Add the ticked ones."""
        form = self.form = self.make(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data())
        chosen = form.cleaned_data["chosen"]
        for each in chosen:
            row = OrganisationResult(cycle=self.cycle, organisation=each)
            fill_rows([row], self.version)
            row.save()
        number = len(chosen)
        message = ngettext(
            "%(count)s organisation added.", "%(count)s organisations added.", number
        )
        messages.success(request, message % {"count": number})
        return redirect("quality_grid", pk=self.cycle.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rows = self.cycle.results.select_related("organisation")
        there = rows.order_by("organisation__short_name", "branch_name", "pk")
        return super().get_context_data(there=there, form=self.form or self.make(), **kwargs)


class CheckView(CyclePage):
    """What is counted beside what was published; publication, warned of and never blocked."""

    template_name = "quality_assessment/desk/check.html"
    page_title = gettext_lazy("Check and publish")
    action = "view"
    errors: list[str] = []

    def test_func(self) -> bool:
        user = self.request.user
        if self.request.method == "POST":
            return may(user, "publish", self.cycle)
        return any(may(user, action, self.cycle) for action in ("view", "change", "publish"))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Publish the cycle with its figures, or the corrected figures with a reason.

        By `take` computed figures are let to stand where none were published.
        """
        if "take" in request.POST:
            return self._take(request)
        try:
            number = self._publish(request.POST.get("reason", "")[:500])
        except ValidationError as error:
            self.errors = error.messages
            return self.render_to_response(self.get_context_data())
        message = ngettext(
            "Figures of %(count)s organisation are published.",
            "Figures of %(count)s organisations are published.",
            number,
        )
        if number:
            messages.success(request, message % {"count": number})
        else:
            messages.success(request, _("The cycle is published; it has no figures yet."))
        return redirect("quality_check", pk=self.cycle.pk)

    def _take(self, request: HttpRequest) -> HttpResponse:
        number = take_computed(self.cycle, request.user)
        message = ngettext(
            "Computed figures of %(count)s organisation are taken: they are published below.",
            "Computed figures of %(count)s organisations are taken: they are published below.",
            number,
        )
        messages.success(request, message % {"count": number})
        return redirect("quality_check", pk=self.cycle.pk)

    @transaction.atomic
    def _publish(self, reason: str) -> int:
        """Publish what waits; return of how many organisations figures went public."""
        known = set(self.cycle.publications.values_list("pk", flat=True))
        if not self.cycle.live:
            revision = self.cycle.latest_revision or self.cycle.save_revision()
            revision.publish(user=self.request.user)
            self.cycle.refresh_from_db()
        if pending(self.cycle):  # the first ones went public with the cycle
            publish_figures(self.cycle, self.request.user, reason)
        return sum(len(each.changes) for each in self.cycle.publications.exclude(pk__in=known))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        lines = check_lines(self.cycle, self.version)
        publications = list(self.cycle.publications.select_related("by"))
        waiting = pending(self.cycle)
        return super().get_context_data(
            lines=lines,
            warnings=[each for each in lines if each.warns],
            pending=waiting,
            untaken=[
                {"name": each.name, "total": figure_text((each.computed or {}).get("total"))}
                for each in untaken(self.cycle)
            ],
            corrections=[{"name": each.name, "figures": labelled(each)} for each in waiting],
            sources=self.cycle.source_tables.exclude(written_at=None).select_related("created_by"),
            publications=publications,
            may_change=may(self.request.user, "change", self.cycle),
            may_publish=may(self.request.user, "publish", self.cycle),
            reason=self.request.POST.get("reason", ""),
            errors=self.errors,
            **kwargs,
        )
