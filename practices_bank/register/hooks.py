"""Addresses, the menu item, the button on a call."""

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from core.reports import ReportMenuItem
from practices_bank.models import PracticeCallPage
from practices_bank.register.report import PracticesRegister, of_call


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    """Addresses of the register."""
    whole, results = PracticesRegister.as_view(), PracticesRegister.as_view(results_only=True)
    return [
        path("reestr-praktik/", whole, name="practices_register"),
        path("reestr-praktik/results/", results, name="practices_register_results"),
    ]


@hooks.register("register_admin_menu_item")
def register_item() -> ReportMenuItem:
    """Beside the registers of the bank."""
    return ReportMenuItem(
        PracticesRegister,
        _("Register of practices"),
        reverse_lazy("practices_register"),
        name="practices-register",
        icon_name="list-ul",
        order=286,
    )


@hooks.register("register_page_header_buttons")
def submissions_button(
    page: Page, user: Any, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    """Lead from a call to what was submitted to it."""
    if not page.pk or page.specific_class is not PracticeCallPage:
        return
    if PracticesRegister.may_read(user):
        call: Any = page.specific
        yield Button(_("Submissions of the call"), of_call(call), icon_name="list-ul", priority=25)
