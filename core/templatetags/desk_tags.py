"""Tags of the desk."""

from typing import Any

from django import template
from django.conf import settings

from core.content_panel import places

register = template.Library()


@register.simple_tag
def desk_name() -> str:
    """Return the name of the portal for titles of the browser's windows."""
    return settings.WAGTAIL_SITE_NAME


@register.simple_tag
def checks_url(thing: Any) -> str:
    """Return where the remarks on the text of a thing are, "" where nobody looks through it."""
    return places.checks_url(thing)
