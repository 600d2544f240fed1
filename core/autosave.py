"""What an editor types is saved by itself from the first letter; Wagtail misses the earliest."""

from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.staticfiles import versioned_static

SCRIPTS = ("js/admin/early-typing.js", "js/admin/submit-after-saving.js")


@hooks.register("insert_editor_js")
def add_scripts() -> SafeString:
    """Count what is typed while the form does not look; send it when its saving has ended."""
    addresses = ((versioned_static(each),) for each in SCRIPTS)
    return format_html_join("\n", '<script src="{}"></script>', addresses)
