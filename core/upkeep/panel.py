"""«Состояние портала» on the home page of the admin."""

from collections.abc import MutableMapping
from typing import Any

from django.forms import Media
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.ui.components import Component

from core.background.desk import listing
from core.models import CentreSettings
from core.upkeep import desk, drafts


class UpkeepPanel(Component):
    """What wants mending, by centre; stands first."""

    name = "upkeep"
    template_name = "core/upkeep/panel.html"
    order = 100

    def __init__(self, centres: list[CentreSettings]) -> None:
        self.centres = centres

    @property
    def media(self) -> Media:
        """The panel's own style sheet."""
        return Media(css={"all": [versioned_static("css/admin/upkeep.css")]})

    def get_context_data(self, parent_context: MutableMapping[str, Any]) -> dict[str, Any]:
        user = parent_context["request"].user
        states = [desk.state_of(each) for each in self.centres]
        return {
            "states": states,
            "own": 0 if states else desk.items_for(user).filter(owner=user).due().count(),
            "failures": listing.failures_count(user) if listing.may_see(user) else 0,
        }


class DraftsPanel(Component):
    """What the person has begun and not published, then what he edited last."""

    name = "drafts"
    template_name = "core/upkeep/drafts.html"
    order = 240

    def get_context_data(self, parent_context: MutableMapping[str, Any]) -> dict[str, Any]:
        return {"lines": drafts.lines_of(parent_context["request"].user)}
