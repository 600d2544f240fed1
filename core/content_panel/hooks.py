"""Places of the checks in the editor."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.userbar import ContentCheckerItem

from core.content_panel.checker import PortalCheckerItem
from core.content_panel.views import record_checks, text_checks


@hooks.register("register_admin_urls")
def register_text_checks() -> list[URLPattern]:
    """Addresses of the lists."""
    record = "registers/<slug:app_label>/<slug:model_name>/<int:record_id>/proverka-teksta/"
    return [
        path("pages/<int:page_id>/proverka-teksta/", text_checks, name="core_text_checks"),
        path(record, record_checks, name="core_record_checks"),
    ]


@hooks.register("construct_wagtail_userbar")
def use_portal_checker(request: HttpRequest, items: list[Any], page: Any) -> None:
    """Check the look of the page by our rules."""
    for place, item in enumerate(items):
        if isinstance(item, ContentCheckerItem):
            items[place] = PortalCheckerItem(in_editor=item.in_editor)


@hooks.register("insert_editor_js")
def add_script_of_text_checks() -> SafeString:
    """Fetch the list anew after every saving and lead to the fields."""
    return format_html('<script src="{}"></script>', versioned_static("js/admin/text-checks.js"))
