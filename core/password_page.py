"""The page that asks for the password of something closed."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.template.response import TemplateResponse


def ask(request: HttpRequest, form: Any, action_url: str) -> TemplateResponse:
    """Return the form of the password in the frame of the site, with no word of what it closes."""
    context = {"form": form, "action_url": action_url}
    return TemplateResponse(request, settings.WAGTAIL_PASSWORD_REQUIRED_TEMPLATE, context)
