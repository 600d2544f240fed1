"""Addresses, menu items, panels and ways back of the submission."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from organisations.representatives.access import speaks
from organisations.submission import reviewing
from organisations.submission.blank.views import BlankView, FillView
from organisations.submission.guide.views import ReadinessView, go_on
from organisations.submission.local_copy import restoring
from organisations.submission.panels import OwnThingsPanel, SubmissionsPanel
from organisations.submission.views import mine
from organisations.submission.views.listing import SubmissionsView
from organisations.submission.views.review import SubmissionView

_kind = "<slug:app_label>/<slug:model_name>"
_thing = f"{_kind}/<int:pk>"


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    """Addresses of both sides."""
    return [
        path("moi-materialy/", mine.OwnThingsView.as_view(), name="own_things"),
        path(f"moi-materialy/dobavit/{_kind}/", mine.AddView.as_view(), name="own_add"),
        path(f"moi-materialy/dobavit/{_kind}/blank/", BlankView.as_view(), name="own_blank"),
        path(f"moi-materialy/dobavit/{_kind}/iz-blanka/", FillView.as_view(), name="own_fill"),
        path(f"moi-materialy/{_thing}/", mine.ChangesView.as_view(), name="own_changes"),
        path(f"moi-materialy/{_thing}/otozvat/", mine.WithdrawView.as_view(), name="own_withdraw"),
        path(f"moi-materialy/{_thing}/gotovnost/", ReadinessView.as_view(), name="own_readiness"),
        path("predlozheniya/", SubmissionsView.as_view(), name="submissions"),
        path(
            "predlozheniya/results/",
            SubmissionsView.as_view(results_only=True),
            name="submissions_results",
        ),
        path("predlozheniya/<int:pk>/", SubmissionView.as_view(), name="submission"),
    ]


class OwnThingsMenuItem(MenuItem):
    """Shown to representatives."""

    def is_shown(self, request: HttpRequest) -> bool:
        return speaks(request.user)


class SubmissionsMenuItem(MenuItem):
    """For those who publish; the first page says how many wait: a menu asks for no numbers."""

    def is_shown(self, request: HttpRequest) -> bool:
        return SubmissionsView.may_read(request.user)


@hooks.register("register_admin_menu_item")
def own_things_item() -> MenuItem:
    """The one list of a representative stands first."""
    return OwnThingsMenuItem(
        _("My things"),
        reverse_lazy("own_things"),
        name="own-things",
        icon_name="folder-open-inverse",
        order=50,
    )


@hooks.register("register_admin_menu_item")
def submissions_item() -> MenuItem:
    """The editor's list."""
    return SubmissionsMenuItem(
        _("Submissions"),
        reverse_lazy("submissions"),
        name="submissions",
        icon_name="clipboard-list",
        order=295,
    )


@hooks.register("construct_homepage_panels")
def add_panels(request: HttpRequest, panels: list[Any]) -> None:
    """Put what waits, and a representative's own list, on the first page."""
    if speaks(request.user):
        panels.append(OwnThingsPanel())
    if reviewing.waiting_count(request.user):
        panels.append(SubmissionsPanel())


@hooks.register("before_edit_page")
@hooks.register("before_edit_snippet")
def fit_restored(request: HttpRequest, thing: Any) -> None:
    """Take what a browser has kept while the portal could not be reached."""
    restoring.fit(request, thing)


@hooks.register("after_edit_page")
@hooks.register("after_edit_snippet")
def back_to_the_list(request: HttpRequest, thing: Any) -> HttpResponse | None:
    """Lead a representative on, or to his list after sending: Wagtail would lead to closed ones."""
    return mine.sent(request, thing) or go_on(request, thing)


__all__ = ["register_urls"]
