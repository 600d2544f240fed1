"""The launch on the home page of the admin, till it is over or hidden."""

from collections.abc import MutableMapping
from typing import Any

from django.forms import Media
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.ui.components import Component

from core.launch.state import Progress


class LaunchPanel(Component):
    """How far each centre has come, with the way to the page; stands above everything."""

    name = "launch"
    template_name = "core/launch/panel.html"
    order = 50

    def __init__(self, progress: list[Progress]) -> None:
        self.progress = progress

    @property
    def media(self) -> Media:
        """The panel's own style sheet."""
        return Media(css={"all": [versioned_static("css/admin/launch.css")]})

    def get_context_data(self, parent_context: MutableMapping[str, Any]) -> dict[str, Any]:
        return {"centres": self.progress}
