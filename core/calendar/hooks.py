"""Address and menu item of the calendar."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from core import access
from core.calendar.views import CalendarView


class CalendarItem(MenuItem):
    """Shown to those who have a role at the desk."""

    def is_shown(self, request: HttpRequest) -> bool:
        return access.works_where(request.user, "wagtailadmin.access_admin")


@hooks.register("register_admin_urls")
def register_calendar() -> list[URLPattern]:
    """Address of the calendar."""
    return [path("reports/kalendar/", CalendarView.as_view(), name="core_calendar")]


@hooks.register("register_reports_menu_item")
def register_calendar_item() -> Any:
    """The calendar stands among the reports."""
    return CalendarItem(
        _("Calendar of publications"),
        reverse_lazy("core_calendar"),
        name="calendar",
        icon_name="calendar-alt",
        order=20,
    )
