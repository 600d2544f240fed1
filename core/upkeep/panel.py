"""«Состояние портала» on the home page of the admin."""

from collections.abc import MutableMapping
from typing import Any

from django.forms import Media
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.ui.components import Component

from core.background.desk import listing
from core.upkeep import desk


class UpkeepPanel(Component):
    """What wants mending, by centre; stands first."""

    name = "upkeep"
    template_name = "core/upkeep/panel.html"
    order = 100

    @property
    def media(self) -> Media:
        """The panel's own style sheet."""
        return Media(css={"all": [versioned_static("css/admin/upkeep.css")]})

    def get_context_data(self, parent_context: MutableMapping[str, Any]) -> dict[str, Any]:
        user = parent_context["request"].user
        states = desk.states_for(user)
        return {
            "states": states,
            "own": 0 if states else desk.items_for(user).filter(owner=user).due().count(),
            "failures": listing.failures_count(user) if listing.may_see(user) else 0,
        }
