"""What core changes in the admin."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.compare import register_comparison_class
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry
from wagtail.models import ModelLogEntry

from core import autosave, counting, desk_look
from core.background.desk import hooks as desk_of_jobs
from core.background.refused import ACTION as REFUSED
from core.background.refused import RefusedFormatter
from core.bulk_publish import OwnPublishBulkAction
from core.bulk_words import WordsBulkAction
from core.calendar import hooks as calendar
from core.closed_doors import keep_page
from core.content_panel import hooks as content_panel
from core.isolation.choosers import keep_own_pages
from core.isolation.filters import narrow_filters
from core.launch import hooks as launch
from core.models import CentreLogEntry
from core.next_year import hooks as next_year
from core.page_desk.views import PortalPageViewSet
from core.rich_text_links import PublishedPageLink
from core.section_gate import refuse_if_off
from core.slug_field import PortalSlugInput
from core.translated import TranslationsField
from core.translated import desk as words
from core.translated.comparison import TranslationsComparison
from core.translating import hooks as translating
from core.upkeep import hooks as upkeep
from core.viewsets import CentreDeleteBulkAction
from core.viewsets import publishing as buttons_of_publishing

counting.say_in_russian()
register_form_field_override(models.SlugField, override={"widget": PortalSlugInput})
for action in (
    CentreDeleteBulkAction,
    OwnPublishBulkAction,
    WordsBulkAction,
):  # after Wagtail's of the same names
    hooks.register("register_bulk_action", action, order=100)
register_comparison_class(TranslationsField, comparison_class=TranslationsComparison)
hooks.register("construct_page_chooser_queryset", keep_own_pages)
narrow_filters()


@hooks.register("register_log_actions", order=100)
def log_by_centres(actions: LogActionRegistry) -> None:
    """Write the log of registers, pictures and settings with its centre."""
    actions.register_model(models.Model, CentreLogEntry)
    actions.log_entry_models.discard(ModelLogEntry)
    actions.register_action(REFUSED)(RefusedFormatter)


@hooks.register("register_admin_viewset", order=100)  # after Wagtail's own for all pages
def register_views_of_pages() -> PortalPageViewSet:
    """Replace the views of pages of all types."""
    return PortalPageViewSet()


@hooks.register("construct_reports_menu")
def hide_closed_reports(request: HttpRequest, items: list[MenuItem]) -> None:
    """Take away the menu item of a report that is closed for centres."""
    if not request.user.is_superuser:
        items[:] = [each for each in items if each.name != "page-types-usage"]


@hooks.register("before_serve_page")
def hide_sections_that_are_off(page: Any, request: HttpRequest, *args: Any) -> None:
    """Answer «not found» for pages of a section that the centre has switched off."""
    refuse_if_off(page, request)


@hooks.register("before_serve_page")
def hide_closed_pages_from_strangers(page: Any, request: HttpRequest, *args: Any) -> None:
    """Answer «not found» for a closed page to people of other centres."""
    keep_page(page, request)


@hooks.register("register_rich_text_features", order=100)  # after Wagtail's own handler
def register_published_page_links(features: Any) -> None:
    """Replace the handler of links to pages."""
    features.register_link_type(PublishedPageLink)


__all__ = [
    "autosave",
    "buttons_of_publishing",
    "calendar",
    "content_panel",
    "desk_look",
    "desk_of_jobs",
    "launch",
    "next_year",
    "translating",
    "upkeep",
    "words",
]
