"""The question before the copy, and the copy."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.models import Page

from core.desk_page import DeskPage
from core.next_year.copying import copy_for_next_year, slug_of_copy, title_of_copy


def may_copy(user: Any, page: Page) -> bool:
    """Tell whether the person may have such a copy beside the page."""
    parent = page.get_parent()
    return bool(parent) and page.permissions_for_user(user).can_copy_to(parent)


class NextYearView(DeskPage):
    """Says what will be made; a POST makes it and opens its form."""

    template_name = "core/next_year/confirm.html"
    page_title = gettext_lazy("Copy for the next year")
    header_icon = "copy"

    @cached_property
    def page(self) -> Page:
        """The page to copy."""
        return get_object_or_404(Page, pk=self.kwargs["page_id"])

    def test_func(self) -> bool:
        return may_copy(self.request.user, self.page)

    def get_page_subtitle(self) -> str:
        return self.page.get_admin_display_title()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            page=self.page,
            new_title=title_of_copy(self.page),
            new_slug=slug_of_copy(self.page),
            **kwargs,
        )

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Make the copy."""
        copy = copy_for_next_year(self.page, request.user)
        messages.success(
            request, _("The draft “%(title)s” is made: check its days.") % {"title": copy.title}
        )
        return redirect("wagtailadmin_pages:edit", copy.pk)
