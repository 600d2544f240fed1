"""The list of broken links among the reports."""

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.urls import URLPattern, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from core.reports import ReportMenuItem
from link_checker.desk import views
from link_checker.desk.report import LinkReport


@hooks.register("register_admin_urls")
def register_link_urls() -> list[URLPattern]:
    """Addresses of the list and its buttons."""
    results = LinkReport.as_view(results_only=True)
    return [
        path("reports/ssylki/", LinkReport.as_view(), name="link_checker"),
        path("reports/ssylki/results/", results, name="link_checker_results"),
        path("reports/ssylki/<int:pk>/again/", views.ask_again, name="link_checker_again"),
        path("reports/ssylki/<int:pk>/aside/", views.set_aside, name="link_checker_aside"),
        path("reports/ssylki/<int:pk>/watch/", views.watch_again, name="link_checker_watch"),
    ]


@hooks.register("register_reports_menu_item")
def register_links_item() -> ReportMenuItem:
    """The list stands beside the state of the portal."""
    return ReportMenuItem(
        LinkReport,
        _("Links that lead nowhere"),
        reverse_lazy("link_checker"),
        name="links",
        icon_name="link",
        order=20,
    )


@hooks.register("register_permissions")
def register_link_permission() -> QuerySet[Permission]:
    """Lets groups be given the links of their own centre."""
    return Permission.objects.filter(content_type__app_label="link_checker", codename="view_link")
