"""The desk in the portal's colours, with its sign in place of Wagtail's."""

from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.staticfiles import versioned_static


@hooks.register("insert_global_admin_css")
def colours() -> SafeString:
    """Add the style sheet of the whole desk."""
    return format_html('<link rel="stylesheet" href="{}">', versioned_static("css/admin/desk.css"))
