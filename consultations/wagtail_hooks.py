"""What the app adds to the admin."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from core.access import works_somewhere

from .desk import statistics, waiting
from .desk.viewsets import ConsultationsGroup

__all__ = ["statistics"]

register_snippet(ConsultationsGroup)


@hooks.register("construct_homepage_panels")
def add_panel(request: HttpRequest, panels: list[Any]) -> None:
    """Put consultations of the day on the first page of those who advise."""
    if works_somewhere(request.user):
        panels.append(waiting.BookingsPanel())
