"""What the pages of a reconciliation share."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from exchange.desk.base import RunPage
from programmes.models import Reconciliation

from .access import readable_runs, writable_runs

TITLE = _("Reconciliation with the Navigator")


class ReconciliationPage(RunPage):
    """A page about one reconciliation, for those who read reports of its centre."""

    addresses = "navigator"
    page_title: Any = TITLE
    header_icon = "resubmit"

    def runs(self) -> QuerySet[Reconciliation]:
        return readable_runs(self.request.user)

    def test_func(self) -> bool:
        return bool(self.run)

    def get_page_subtitle(self) -> str:
        return str(self.run.file_name)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return way_to(self, super().get_breadcrumbs_items())


class WritingPage(ReconciliationPage):
    """A page that changes something: an observer does not open it."""

    def runs(self) -> QuerySet[Reconciliation]:
        return writable_runs(self.request.user)


def way_to(page: Any, items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the way to a page through the reports and the list of reconciliations."""
    reports = {"url": reverse("programme_reports"), "label": str(_("Reports on programmes"))}
    return [
        *page.breadcrumbs_items,
        reports,
        {"url": reverse("navigator_runs"), "label": str(TITLE)},
        items[-1],
    ]
