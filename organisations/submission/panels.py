"""Submissions and «my things» on the first page of the desk."""

from collections.abc import MutableMapping
from typing import Any

from django.forms import Media
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.ui.components import Component

from organisations.submission import mine, reviewing

SHOWN = 5


class SubmissionsPanel(Component):
    """What has waited longest; nothing where nothing waits."""

    name = "submissions"
    template_name = "organisations/submission/panel.html"
    order = 90

    def get_context_data(self, parent_context: MutableMapping[str, Any]) -> dict[str, Any]:
        user = parent_context["request"].user
        oldest = reviewing.waiting_for(user).order_by("created_at")[:SHOWN]
        return {
            "submissions": reviewing.with_things(oldest),
            "count": reviewing.waiting_count(user),
        }


class OwnThingsPanel(Component):
    """A representative's first page is his list."""

    name = "own-things"
    template_name = "organisations/submission/own_panel.html"
    order = 10

    @property
    def media(self) -> Media:
        """The list's own style sheet."""
        return Media(css={"all": [versioned_static("css/admin/submission.css")]})

    def get_context_data(self, parent_context: MutableMapping[str, Any]) -> dict[str, Any]:
        request = parent_context["request"]
        return {
            "desks": mine.desks_of(request.user),
            "csrf_token": parent_context.get("csrf_token"),
        }
