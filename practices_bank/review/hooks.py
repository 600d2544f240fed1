"""Addresses, menu items and panels of the review."""

from collections.abc import MutableMapping
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component

from practices_bank.review import access
from practices_bank.review.views.one import RoundView
from practices_bank.review.views.own import (
    OwnFilesView,
    OwnPracticeView,
    OwnReviewsView,
    OwnReviewView,
)
from practices_bank.review.views.rounds import RoundsView
from practices_bank.review.views.scale import ScaleView


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    """Addresses of experts and of editors."""
    own = "moi-ekspertizy/"
    return [
        path(own, OwnReviewsView.as_view(), name="own_reviews"),
        path(f"{own}<int:pk>/", OwnReviewView.as_view(), name="own_review"),
        path(f"{own}<int:pk>/praktika/", OwnPracticeView.as_view(), name="own_review_practice"),
        path(f"{own}<int:pk>/fayly/", OwnFilesView.as_view(), name="own_review_files"),
        path("ekspertiza/", RoundsView.as_view(), name="review_rounds"),
        path(
            "ekspertiza/results/",
            RoundsView.as_view(results_only=True),
            name="review_rounds_results",
        ),
        path("ekspertiza/<int:pk>/", RoundView.as_view(), name="review_round"),
        path("ekspertiza/pravila/<int:site_id>/", ScaleView.as_view(), name="review_scale"),
    ]


class OwnReviewsMenuItem(MenuItem):
    """Shown to experts."""

    def is_shown(self, request: HttpRequest) -> bool:
        return access.is_expert(request.user)


class RoundsMenuItem(MenuItem):
    """Shown to those who answer for reviews."""

    def is_shown(self, request: HttpRequest) -> bool:
        return access.edits_rounds(request.user)


@hooks.register("register_admin_menu_item")
def own_reviews_item() -> MenuItem:
    """The one list of an expert stands first."""
    url = reverse_lazy("own_reviews")
    return OwnReviewsMenuItem(_("My reviews"), url, name="own-reviews", icon_name="tasks", order=55)


@hooks.register("register_admin_menu_item")
def rounds_item() -> MenuItem:
    """The editor's list stands after the submissions."""
    url = reverse_lazy("review_rounds")
    return RoundsMenuItem(
        _("Expert review"), url, name="expert-review", icon_name="tasks", order=296
    )


class OwnReviewsPanel(Component):
    """What is awaited of an expert on his first page."""

    name = "own-reviews"
    template_name = "practices_bank/review/own_panel.html"
    order = 15

    def get_context_data(self, parent_context: MutableMapping[str, Any]) -> dict[str, Any]:
        own = access.reviews_of(parent_context["request"].user).awaited()
        return {"awaited": list(own.select_related("round__page").order_by("due_at")[:10])}


@hooks.register("construct_homepage_panels")
def add_panel(request: HttpRequest, panels: list[Any]) -> None:
    """Put what is awaited on the first page of an expert."""
    if access.is_expert(request.user):
        panels.append(OwnReviewsPanel())


__all__ = ["register_urls"]
