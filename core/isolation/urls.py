"""Addresses of the admin that are answered here before Wagtail; the same paths, no names."""

from django.urls import path
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.chooser import BrowseView
from wagtail.admin.views.reports.page_types_usage import PageTypesUsageReportView
from wagtail.contrib.forms.views import FormPagesListView
from wagtail.utils.urlpatterns import decorate_urlpatterns

from core.isolation.choosers import own_parent_only
from core.isolation.reports import OwnLockedPagesView, for_superusers

_usage = PageTypesUsageReportView

urlpatterns = decorate_urlpatterns(
    [
        path("reports/locked/", OwnLockedPagesView.as_view()),
        path("reports/locked/results/", OwnLockedPagesView.as_view(results_only=True)),
        path("choose-page/<int:parent_page_id>/", own_parent_only(BrowseView.as_view())),
        path("forms/", for_superusers(FormPagesListView.as_view())),
        path("forms/results/", for_superusers(FormPagesListView.as_view(results_only=True))),
        path("reports/page-types-usage/", for_superusers(_usage.as_view())),
        path(
            "reports/page-types-usage/results/", for_superusers(_usage.as_view(results_only=True))
        ),
    ],
    require_admin_access,
)
