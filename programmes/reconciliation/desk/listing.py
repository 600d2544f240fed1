"""The list of reconciliations."""

from typing import Any

from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from core.desk_page import DeskPage

from .access import readable_runs, readable_sites, writable_sites
from .base import TITLE

SHOWN = 50


class RunsView(DeskPage):
    """Where a reconciliation begins, and the earlier ones."""

    template_name = "programmes/reconciliation/runs.html"
    page_title: Any = TITLE
    header_icon = "resubmit"
    breadcrumbs_items = [
        *DeskPage.breadcrumbs_items,
        {"url": reverse_lazy("programme_reports"), "label": _("Reports on programmes")},
    ]

    def test_func(self) -> bool:
        return readable_sites(self.request.user).exists()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.request.user
        return super().get_context_data(
            runs=readable_runs(user)[:SHOWN], may_write=writable_sites(user).exists(), **kwargs
        )
