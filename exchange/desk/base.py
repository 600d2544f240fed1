"""What the pages of an import share."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from core.desk_page import DeskPage
from exchange.targets import ImportTarget

from .access import runs_for, targets_for


class ImportPage(DeskPage):
    """A page of the wizard; the way to it leads through the list of imports."""

    page_title: Any = _("Import from a file")
    header_icon = "upload"

    def test_func(self) -> bool:
        return bool(targets_for(self.request.user))

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        own = super().get_breadcrumbs_items()
        above = {"url": reverse("exchange_runs"), "label": str(_("Import from a file"))}
        return [*own[:-1], above, own[-1]]


class RunPage(ImportPage):
    """A page about one uploaded table; one of another centre does not exist."""

    addresses = "exchange"  # the names of its pages begin with it

    def runs(self) -> QuerySet[Any]:
        """Return the tables that the person may see."""
        return runs_for(self.request.user)

    @cached_property
    def run(self) -> Any:
        """The import."""
        return get_object_or_404(self.runs(), pk=self.kwargs["pk"])

    def to(self, page: str) -> HttpResponse:
        """Lead to another page about the same table."""
        return redirect(f"{self.addresses}_{page}", self.run.pk)

    @cached_property
    def target(self) -> ImportTarget:
        """The register."""
        target = self.run.find_target()
        if target is None:
            raise Http404
        return target

    def test_func(self) -> bool:
        return super().test_func() and bool(self.run)

    def get_page_subtitle(self) -> str:
        return f"{self.target.title}: {self.run.file_name}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(run=self.run, target=self.target, **kwargs)
