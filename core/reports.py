"""What the reports share."""

from abc import ABC, abstractmethod
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.reports import ReportView

from core.desk_tables import DeskTableView


class ClosedReport(DeskTableView, ReportView, ABC):
    """A report for those who may read it; its menu item asks the same question."""

    @staticmethod
    @abstractmethod
    def may_read(user: Any) -> bool:
        """Tell whether the report is for this person."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.may_read(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class CountedReport(ClosedReport, ABC):
    """A report whose filters say numbers."""

    def get_filterset_kwargs(self) -> dict[str, Any]:
        """Let filters count what the person may see: Wagtail's begin with all rows there are."""
        return {**super().get_filterset_kwargs(), "queryset": self.get_base_queryset()}


class ReportMenuItem(MenuItem):
    """Shown to those who may read the report."""

    def __init__(self, report: type[ClosedReport], *args: Any, **kwargs: Any) -> None:
        self.report = report
        super().__init__(*args, **kwargs)

    def is_shown(self, request: HttpRequest) -> bool:
        return self.report.may_read(request.user)
