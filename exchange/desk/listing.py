"""The list of imports, with the registers that a person may fill."""

from typing import Any

from exchange.targets import target_named

from .access import runs_for, targets_for
from .base import ImportPage

SHOWN = 50


class RunsView(ImportPage):
    """Where an import begins, and what was imported before."""

    template_name = "exchange/desk/runs.html"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_header_title()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        runs = [(run, target_named(run.target)) for run in runs_for(self.request.user)[:SHOWN]]
        return super().get_context_data(targets=targets_for(self.request.user), runs=runs, **kwargs)
