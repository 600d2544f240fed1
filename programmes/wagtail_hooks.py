"""Reports about programmes in the desk."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from programmes.reconciliation.desk import actions, columns, downloads, listing, run, upload
from programmes.register import hooks as register
from programmes.reports import views
from users.access import sees_reports


@hooks.register("register_admin_urls")
def register_report_urls() -> list[URLPattern]:
    """Addresses of the reports."""
    return [
        path("reports/programmy/", views.ReportsView.as_view(), name="programme_reports"),
        *_reconciliation("reports/navigator/"),
        path("reports/programmy/<slug:slug>/", views.ReportView.as_view(), name="programme_report"),
    ]


def _reconciliation(start: str) -> list[URLPattern]:
    one = f"{start}<int:pk>/"
    return [
        path(start, listing.RunsView.as_view(), name="navigator_runs"),
        path(f"{start}new/", upload.UploadView.as_view(), name="navigator_upload"),
        path(one, run.RunView.as_view(), name="navigator_run"),
        path(f"{one}columns/", columns.ColumnsView.as_view(), name="navigator_columns"),
        path(f"{one}progress/", run.ProgressView.as_view(), name="navigator_progress"),
        path(f"{one}report/", downloads.ReportView.as_view(), name="navigator_report"),
        path(f"{one}file/", downloads.FileView.as_view(), name="navigator_file"),
        path(f"{one}write/", run.WriteView.as_view(), name="navigator_write"),
        path(f"{one}again/", actions.again, name="navigator_again"),
        path(f"{one}cancel/", actions.cancel, name="navigator_cancel"),
    ]


class _ReportsItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> Any:
        return sees_reports(request.user)


@hooks.register("register_reports_menu_item")
def register_reports_item() -> MenuItem:
    """The reports stand after what the centre has published."""
    return _ReportsItem(
        _("Programmes"),
        reverse_lazy("programme_reports"),
        name="programme-reports",
        icon_name="table",
        order=610,
    )


__all__ = ["register"]
