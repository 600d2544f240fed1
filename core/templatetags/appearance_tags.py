"""The quick panel of the version for the visually impaired."""

from django import template
from django.template.context import Context

from core.appearance.groups import group
from core.appearance.state import Appearance

register = template.Library()

QUICK = ("size", "scheme", "images")


@register.simple_tag(takes_context=True)
def appearance_groups(context: Context) -> list[dict[str, object]]:
    """Return the settings of the quick panel with their options."""
    appearance = context.get("appearance") or Appearance()
    return [group(name, appearance) for name in QUICK]
