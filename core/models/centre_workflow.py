"""Registers' rows go through the workflow of their own centre."""

from typing import Any

from wagtail.models import Workflow, WorkflowMixin


class CentreWorkflowMixin(WorkflowMixin):
    """Put it in place of Wagtail's WorkflowMixin, whose workflow is one for all centres."""

    class Meta:
        abstract = True

    site: Any
    site_id: int | None

    @classmethod
    def get_default_workflow(cls) -> Workflow | None:
        # a row that is being made has no centre yet: it is submitted after its first save
        return None

    def get_workflow(self) -> Any:
        """Return the workflow assigned to the front page of the row's centre."""
        return self.site.root_page.get_workflow() if self.site_id else None
