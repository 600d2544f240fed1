"""What the pages of an import share."""

from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from core.desk_page import DeskPage
from exchange.models import ImportRun
from exchange.targets import ImportTarget, target_named

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
    """A page about one import; one of another centre does not exist."""

    @cached_property
    def run(self) -> ImportRun:
        """The import."""
        return get_object_or_404(runs_for(self.request.user), pk=self.kwargs["pk"])

    @cached_property
    def target(self) -> ImportTarget:
        """The register."""
        target = target_named(self.run.target)
        if target is None:
            raise Http404
        return target

    def test_func(self) -> bool:
        return super().test_func() and bool(self.run)

    def get_page_subtitle(self) -> str:
        return f"{self.target.title}: {self.run.file_name}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(run=self.run, target=self.target, **kwargs)
