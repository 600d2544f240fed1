"""The launch's page, panel and menu item."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from core.access import works_where
from core.launch import views
from core.launch.state import PERMISSION, is_shown
from core.launch.views import centres_of


class LaunchMenuItem(MenuItem):
    """Shown to administrators of centres."""

    def is_shown(self, request: HttpRequest) -> bool:
        return works_where(request.user, PERMISSION)


class WayBack(LaunchMenuItem):
    """Leads back to the list from wherever a step was done, till the launch is over or hidden."""

    def is_shown(self, request: HttpRequest) -> bool:
        return super().is_shown(request) and any(map(is_shown, centres_of(request.user)))


@hooks.register("register_admin_menu_item")
def way_back() -> MenuItem:
    """The list stands first while there is something to do."""
    title = _("Launch of the portal")
    return WayBack(title, reverse_lazy("core_launch"), name="way-back", icon_name="tasks", order=1)


@hooks.register("register_admin_urls")
def register_launch_urls() -> list[URLPattern]:
    """Addresses of the launch."""
    return [
        path("launch/", views.LaunchView.as_view(), name="core_launch"),
        path("launch/<int:site_id>/", views.LaunchView.as_view(), name="core_launch_of"),
        path("launch/<int:site_id>/hide/", views.hide, name="core_launch_hide"),
    ]


@hooks.register("register_help_menu_item")
def launch_menu_item() -> MenuItem:
    """The list stays under «Help» when it is hidden."""
    return LaunchMenuItem(
        _("Launch of the portal"),
        reverse_lazy("core_launch"),
        name="launch",
        icon_name="tasks",
        order=2,
    )


__all__: list[Any] = ["launch_menu_item", "register_launch_urls", "way_back"]
