"""Addresses and the menu item of the register."""

from django.urls import URLPattern, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from core.reports import ReportMenuItem
from programmes.register.report import ProgrammesRegister


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    """Addresses of the register."""
    whole = ProgrammesRegister.as_view()
    results = ProgrammesRegister.as_view(results_only=True)
    return [
        path("reestr-programm/", whole, name="programmes_register"),
        path("reestr-programm/results/", results, name="programmes_register_results"),
    ]


@hooks.register("register_admin_menu_item")
def register_item() -> ReportMenuItem:
    """Beside the registers about organisations."""
    return ReportMenuItem(
        ProgrammesRegister,
        _("Register of programmes"),
        reverse_lazy("programmes_register"),
        name="programmes-register",
        icon_name="table",
        order=289,
    )
