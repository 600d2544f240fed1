"""Columns that Wagtail's lists of pages lack."""

from typing import Any

from django.contrib.auth import get_user_model
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BaseColumn


class OwnerColumn(BaseColumn):
    """Who answers for the page: its named owner, else who made it."""

    cell_template_name = "core/page_desk/owner_cell.html"

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        context = super().get_cell_context_data(instance, parent_context)
        context["owner"] = getattr(instance, "answers_for_it", None)
        return context


class ReviewColumn(BaseColumn):
    """The day by which the page is to be looked through; a passed one is marked."""

    cell_template_name = "core/page_desk/review_cell.html"

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        context = super().get_cell_context_data(instance, parent_context)
        day = getattr(instance, "review_due", None)
        return context | {"day": day, "overdue": bool(day and day <= timezone.localdate())}


def columns(standard: list[Any]) -> list[Any]:
    """Return Wagtail's columns with ours before the status."""
    place = next(at for at, each in enumerate(standard) if each.name == "status")
    own = [OwnerColumn("owner", label=_("Owner")), ReviewColumn("review", label=_("Review by"))]
    return [*standard[:place], *own, *standard[place:]]


def find_owners(pages: Any) -> None:
    """Give each page the person who answers for it; one query for all."""
    wanted = {page.pk: getattr(page, "review_owner_id", None) or page.owner_id for page in pages}
    people = get_user_model()._default_manager.in_bulk([key for key in wanted.values() if key])
    for page in pages:
        page.answers_for_it = people.get(wanted[page.pk])
