"""Title and description of the document; both come as rendered, escaped words."""

import html

from django import template
from django.template.context import Context

from core import document_head
from core.models import CentreSettings

register = template.Library()


@register.simple_tag(takes_context=True)
def document_title(context: Context) -> str:
    """Return the words of `<title>`."""
    return document_head.title(_plain(context, "title"), _centre(context))


@register.simple_tag(takes_context=True)
def document_description(context: Context) -> str:
    """Return the words of `<meta name="description">`."""
    own, title = _plain(context, "description"), _plain(context, "title")
    return document_head.description(own, title, _centre(context))


def _plain(context: Context, name: str) -> str:
    return html.unescape(str(context.get(name) or ""))


def _centre(context: Context) -> CentreSettings:
    return context.get("centre") or CentreSettings()
