"""Addresses of the admin that are answered here before Wagtail; the same paths, no names."""

from django.urls import path
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.reports.page_types_usage import PageTypesUsageReportView
from wagtail.utils.urlpatterns import decorate_urlpatterns

from core.isolation.reports import OwnLockedPagesView, for_superusers

_usage = PageTypesUsageReportView

urlpatterns = decorate_urlpatterns(
    [
        path("reports/locked/", OwnLockedPagesView.as_view()),
        path("reports/locked/results/", OwnLockedPagesView.as_view(results_only=True)),
        path("reports/page-types-usage/", for_superusers(_usage.as_view())),
        path(
            "reports/page-types-usage/results/", for_superusers(_usage.as_view(results_only=True))
        ),
    ],
    require_admin_access,
)
