"""What people and roles add to the desk."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.views.account import AvatarSettingsPanel
from wagtail.models import Page

from core.reports import ClosedReport, ReportMenuItem
from users.audit import sources
from users.audit.report import AuditReport
from users.lockouts import views as lockouts
from users.people import manages_people
from users.reports import LoginsReport, PublishedPagesReport
from users.role_log import ACTION, RolesFormatter
from users.second_step import step_log
from users.second_step.panel import SecondStepPanel
from users.viewsets import bulk
from users.viewsets.second_step import ResetSecondStepView
from users.viewsets.views import invite_again
from users.workflow import returned

# a picture brought there would pass no check of the library, and no address shows it
AvatarSettingsPanel.is_active = lambda _panel: False

# later than Wagtail's own, which know no centre and have the same names
for action in (bulk.GiveRole, bulk.SetActive, bulk.Delete):
    hooks.register("register_bulk_action", action, order=100)


@hooks.register("register_log_actions")
def register_account_log(registry: Any) -> None:
    """Changes of roles and of the second step stand in the history of the account."""
    registry.register_action(ACTION)(RolesFormatter)
    registry.register_action(step_log.ACTION)(step_log.SecondStepFormatter)
    registry.register_action(lockouts.ACTION)(lockouts.OpenedFormatter)
    registry.register_action(sources.LOGIN, gettext_lazy("A login"), gettext_lazy("Logged in"))
    registry.register_action(
        sources.FAILED, gettext_lazy("A failed login"), gettext_lazy("Failed to log in")
    )


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    """Addresses of the desk that are not views of a viewset."""
    return [
        path("users/invite/<int:pk>/", invite_again, name="users_invite"),
        path(
            "users/second-step/<int:pk>/",
            ResetSecondStepView.as_view(),
            name="users_reset_second_step",
        ),
        path("reports/zakrytye-vhody/", lockouts.LockoutsView.as_view(), name="users_lockouts"),
        path(
            "reports/zakrytye-vhody/<int:pk>/", lockouts.open_entrance, name="users_open_entrance"
        ),
        *_report("kto-chto-delal", "users_audit", AuditReport),
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
def register_audit_item() -> ReportMenuItem:
    """What people did, among the reports."""
    return ReportMenuItem(
        AuditReport,
        gettext_lazy("Who did what"),
        reverse("users_audit"),
        name="audit",
        icon_name="history",
        order=1000,
    )


@hooks.register("construct_reports_menu")
def leave_one_history(request: HttpRequest, items: list[Any]) -> None:
    """Take away Wagtail's history of the site from those who read ours: it knows less."""
    if manages_people(request.user):
        items[:] = [each for each in items if each.name != "site-history"]


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


@hooks.register("before_edit_page")
def show_remark(request: HttpRequest, page: Page) -> None:
    """Say above a returned page what to mend: Wagtail keeps the remark two clicks away."""
    state = returned(page) if request.method == "GET" else None
    if state is None:
        return
    words = {"who": state.finished_by or state.task.name, "remark": state.comment}
    if state.comment:
        text = _("Returned for changes. Remark (%(who)s): %(remark)s") % words
    else:
        text = _("Returned for changes without a remark. Reviewed by: %(who)s.") % words
    messages.warning(request, text)


@hooks.register("construct_page_action_menu")
def keep_one_way_to_send_again(items: list[Any], request: HttpRequest, context: Any) -> None:
    """Take away «restart»: a returned text is sent again, and two buttons for it puzzle."""
    items[:] = [each for each in items if each.name != "action-restart-workflow"]


@hooks.register("register_account_menu_item")
def register_password_link(request: HttpRequest) -> dict[str, str]:
    """The password is changed where one logs in, not in the preferences."""
    return {
        "url": reverse("account_change_password"),
        "label": _("Change the password"),
        "help_text": _("Opens the page of the portal where the password is changed."),
    }


@hooks.register("register_account_menu_item")
def register_second_step_link(request: HttpRequest) -> dict[str, str]:
    """The second step of one's own is set up where one logs in."""
    return {
        "url": reverse("mfa_index"),
        "label": _("Second step of the entrance"),
        "help_text": _("App with codes, passkeys and recovery codes."),
    }


@hooks.register("register_account_menu_item")
def register_devices_link(request: HttpRequest) -> dict[str, str]:
    """One's own sessions."""
    return {
        "url": reverse("usersessions_list"),
        "label": _("Where I am logged in"),
        "help_text": _("Devices on which the account is open, with the button to log out."),
    }


@hooks.register("construct_homepage_panels")
def remind_of_second_step(request: HttpRequest, panels: list[Any]) -> None:
    """Remind those whose days of grace are running; the gate has asked the database already."""
    gate = request.second_step  # type: ignore[attr-defined] # set by SecondStepMiddleware
    if not gate.is_marked and gate.standing.due:
        panels.append(SecondStepPanel(gate.standing.due))


@hooks.register("register_reports_menu_item")
def register_lockouts_item() -> lockouts.LockoutsMenuItem:
    """Closed entrances among the reports."""
    return lockouts.LockoutsMenuItem()
