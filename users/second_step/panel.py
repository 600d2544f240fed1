"""A reminder on the first page of the desk while the days of grace are running."""

from datetime import datetime
from typing import Any

from wagtail.admin.ui.components import Component


class SecondStepPanel(Component):
    """Says until when the second step must be set up."""

    name = "second_step"
    template_name = "users/second_step_panel.html"
    order = 10

    def __init__(self, due: datetime) -> None:
        self.due = due

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {"due": self.due}
