"""Tags of the desk."""

from django import template
from django.conf import settings

register = template.Library()


@register.simple_tag
def desk_name() -> str:
    """Return the name of the portal for titles of the browser's windows."""
    return settings.WAGTAIL_SITE_NAME
