"""Address and buttons of the copy."""

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.wagtail_hooks import PageMenuItem
from wagtail.models import Page

from core.next_year.views import NextYearView, may_copy


class NextYearItem(PageMenuItem):
    """Shown to those who may have the copy."""

    label = _("Copy for the next year")
    icon_name = "calendar-alt"
    url_name = "core_next_year"

    def is_shown(self, user: Any) -> bool:
        return may_copy(user, self.page)


@hooks.register("register_admin_urls")
def register_next_year() -> list[URLPattern]:
    """Address of the question."""
    return [
        path("pages/<int:page_id>/kopiya-na-god/", NextYearView.as_view(), name="core_next_year")
    ]


@hooks.register("register_page_header_buttons")
def add_to_page(
    page: Page, user: Any, view_name: str, next_url: str | None = None
) -> Iterator[NextYearItem]:
    """Put the button into the menu of a page, after «Copy».

    Not into the menus of lists: there it would ask the database for every page.
    """
    yield NextYearItem(page=page, priority=35)
