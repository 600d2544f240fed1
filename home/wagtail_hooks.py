"""The desk: new centres for the superuser, the guide for everybody."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from home.admin_views import NewCentreView
from home.guide import views as guide


class SuperuserMenuItem(MenuItem):
    """Shown to superusers only."""

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.is_superuser


@hooks.register("register_admin_urls")
def centre_urls() -> list[URLPattern]:
    """Add the page «New centre»."""
    return [path("centres/new/", NewCentreView.as_view(), name="new_centre")]


@hooks.register("register_admin_urls")
def guide_urls() -> list[URLPattern]:
    """Add the guide; like all pages of the desk it asks for the right to enter."""
    return [
        path("guide/", guide.GuideView.as_view(), name="guide"),
        path("guide/whole/", guide.WholeGuideView.as_view(), name="guide_whole"),
        path("guide/img/<slug:name>.png", guide.picture, name="guide_picture"),
        path("guide/<slug:slug>/", guide.GuideView.as_view(), name="guide_page"),
    ]


@hooks.register("register_help_menu_item")
def guide_menu_item() -> MenuItem:
    """Put the guide first under «Help»."""
    return MenuItem(_("Editors' guide"), reverse("guide"), icon_name="help", order=1)


@hooks.register("construct_help_menu")
def keep_own_help(request: HttpRequest, items: list[MenuItem]) -> None:
    """Take away what leads to foreign sites in English."""
    items[:] = [each for each in items if "wagtail.org" not in each.url]


@hooks.register("register_settings_menu_item")
def centre_menu_item() -> MenuItem:
    """Add «New centre» to the settings."""
    return SuperuserMenuItem(
        _("New centre"), reverse("new_centre"), name="new-centre", icon_name="plus", order=10
    )
