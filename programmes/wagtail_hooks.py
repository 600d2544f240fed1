"""Reports about programmes in the desk."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from programmes.reports import views
from users.access import sees_reports


@hooks.register("register_admin_urls")
def register_report_urls() -> list[URLPattern]:
    """Addresses of the reports."""
    return [
        path("reports/programmy/", views.ReportsView.as_view(), name="programme_reports"),
        path("reports/programmy/<slug:slug>/", views.ReportView.as_view(), name="programme_report"),
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
