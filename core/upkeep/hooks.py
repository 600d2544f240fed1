"""The desk's panel, list, menu item and permission."""

from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.views.home import (
    LockedPagesPanel,
    RecentEditsPanel,
    UserObjectsInWorkflowModerationPanel,
    WorkflowObjectsToModeratePanel,
)

from core.access import holds
from core.launch import state as launch
from core.launch.panel import LaunchPanel
from core.reports import ReportMenuItem
from core.upkeep import desk
from core.upkeep.panel import DraftsPanel, UpkeepPanel
from core.upkeep.report import UpkeepReport
from core.upkeep.waiting import PANELS

# Wagtail's own, which ask the database for more than they show
REPLACED = (
    LockedPagesPanel,
    RecentEditsPanel,
    UserObjectsInWorkflowModerationPanel,
    WorkflowObjectsToModeratePanel,
)


@hooks.register("register_admin_urls")
def register_upkeep_urls() -> list[URLPattern]:
    """Addresses of the list."""
    results = UpkeepReport.as_view(results_only=True)
    return [
        path("reports/sostoyanie/", UpkeepReport.as_view(), name="core_upkeep"),
        path("reports/sostoyanie/results/", results, name="core_upkeep_results"),
    ]


@hooks.register("register_reports_menu_item")
def register_upkeep_item() -> ReportMenuItem:
    """The list stands first among the reports."""
    return ReportMenuItem(
        UpkeepReport,
        _("State of the portal"),
        reverse_lazy("core_upkeep"),
        name="upkeep",
        icon_name="warning",
        order=10,
    )


@hooks.register("construct_homepage_panels")
def add_upkeep_panels(request: HttpRequest, panels: list[Any]) -> None:
    """Put the launch, the state of the portal and the person's drafts on the home page."""
    user, centres = request.user, desk.looked_after(request.user)
    panels[:] = [each for each in panels if not isinstance(each, REPLACED)]
    panels += [UpkeepPanel(centres), DraftsPanel(), *(each() for each in PANELS)]
    own = [each for each in centres if holds(user, each.site_id, launch.PERMISSION)]
    if launching := [launch.progress_of(each) for each in own if launch.is_shown(each)]:
        panels.append(LaunchPanel(launching))


@hooks.register("construct_homepage_summary_items", order=1000)
def leave_out_summary(request: HttpRequest, items: list[Any]) -> None:
    """Numbers of pages and files of all kinds say nothing that the sections do not say better."""
    items.clear()


@hooks.register("register_permissions")
def register_upkeep_permission() -> QuerySet[Permission]:
    """Lets groups be given the state of their own centre."""
    return Permission.objects.filter(content_type__app_label="core", codename="view_upkeepitem")
