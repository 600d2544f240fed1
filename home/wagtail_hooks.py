"""The desk of the superuser: new centres."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from home.admin_views import NewCentreView


class SuperuserMenuItem(MenuItem):
    """Shown to superusers only."""

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.is_superuser


@hooks.register("register_admin_urls")
def centre_urls() -> list[URLPattern]:
    """Add the page «New centre»."""
    return [path("centres/new/", NewCentreView.as_view(), name="new_centre")]


@hooks.register("register_settings_menu_item")
def centre_menu_item() -> MenuItem:
    """Add «New centre» to the settings."""
    return SuperuserMenuItem(
        _("New centre"), reverse("new_centre"), name="new-centre", icon_name="plus", order=10
    )
