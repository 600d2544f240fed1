"""Address and menu item of the numbers."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from practices_bank.numbers.views import NumbersView, reads


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    """The one page."""
    return [path("praktiki-v-chislah/", NumbersView.as_view(), name="practices_numbers")]


class NumbersMenuItem(MenuItem):
    """Shown to those who read the numbers of some centre."""

    def is_shown(self, request: HttpRequest) -> bool:
        return reads(request.user)


@hooks.register("register_reports_menu_item")
def numbers_item() -> MenuItem:
    """Among the reports."""
    return NumbersMenuItem(
        _("Bank of practices in numbers"),
        reverse_lazy("practices_numbers"),
        name="practices-numbers",
        icon_name="table",
        order=720,
    )
