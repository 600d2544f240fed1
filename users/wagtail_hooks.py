"""What people and roles add to the desk."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks

from core.reports import ClosedReport, ReportMenuItem
from users.reports import LoginsReport, PublishedPagesReport
from users.reports.wagtail_filters import narrow
from users.role_log import ACTION, RolesFormatter
from users.viewsets import bulk
from users.viewsets.views import invite_again

narrow()

# later than Wagtail's own, which know no centre and have the same names
for action in (bulk.GiveRole, bulk.SetActive, bulk.Delete):
    hooks.register("register_bulk_action", action, order=100)


@hooks.register("register_log_actions")
def register_role_log(registry: Any) -> None:
    """Changes of roles stand in the history of the account."""
    registry.register_action(ACTION)(RolesFormatter)


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    """Addresses of the desk that are not views of a viewset."""
    return [
        path("users/invite/<int:pk>/", invite_again, name="users_invite"),
        *_report("vhody", "users_logins", LoginsReport),
        *_report("opublikovano", "users_published", PublishedPagesReport),
    ]


def _report(slug: str, name: str, view: type[ClosedReport]) -> list[URLPattern]:
    results = view.as_view(results_only=True)
    return [
        path(f"reports/{slug}/", view.as_view(), name=name),
        path(f"reports/{slug}/results/", results, name=f"{name}_results"),
    ]


@hooks.register("register_reports_menu_item")
def register_logins_item() -> ReportMenuItem:
    """The log of logins among the reports."""
    return ReportMenuItem(
        LoginsReport, gettext_lazy("Logins"), reverse("users_logins"), icon_name="key", order=1300
    )


@hooks.register("register_reports_menu_item")
def register_published_item() -> ReportMenuItem:
    """What is published, among the reports."""
    return ReportMenuItem(
        PublishedPagesReport,
        gettext_lazy("Published"),
        reverse("users_published"),
        icon_name="globe",
        order=600,
    )


@hooks.register("register_account_menu_item")
def register_password_link(request: HttpRequest) -> dict[str, str]:
    """The password is changed where one logs in, not in the preferences."""
    return {
        "url": reverse("account_change_password"),
        "label": _("Change the password"),
        "help_text": _("Opens the page of the portal where the password is changed."),
    }
