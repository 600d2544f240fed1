"""What the app adds to the admin."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from core.access import works_somewhere

from .desk import waiting
from .desk.viewsets import QuestionsGroup

register_snippet(QuestionsGroup)


@hooks.register("construct_homepage_panels")
def add_panel(request: HttpRequest, panels: list[Any]) -> None:
    """Put questions that wait on the first page of those who answer them."""
    if works_somewhere(request.user):
        panels.append(waiting.QuestionsPanel())
