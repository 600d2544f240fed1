"""The checkbox of a consent in a public form."""

from typing import Any

from django import template
from django.template.context import Context

from consents.addresses import text_address

register = template.Library()


@register.inclusion_tag("consents/consent_checkbox.html", takes_context=True)
def consent_checkbox(context: Context, kind: str) -> dict[str, Any]:
    """Print the checkbox of one purpose of the context's `form`, never ticked beforehand.

    Nothing is printed for an optional consent whose text the centre has not published.
    """
    name = f"consent_{kind}"
    form = context["form"]
    field = form[name] if name in form.fields else None
    text = field.field.text if field else None
    url = text_address(text, context.get("request")) if text else ""
    return {"field": field, "text": text, "url": url}
