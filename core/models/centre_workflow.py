"""Registers' rows go through the workflow of their centre and past what core.publishing asks."""

from typing import Any

from wagtail.models import Workflow, WorkflowMixin

from core import publishing


class CentreWorkflowMixin(WorkflowMixin):
    """Put it in place of Wagtail's WorkflowMixin, whose workflow is one for all centres."""

    class Meta:
        abstract = True

    site: Any
    site_id: int | None
    live: bool

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; raises RefusalError for a row that goes public with what core.publishing refuses.

        Its form has asked already; this is for approval, schedule, import and the like.
        """
        written = kwargs.get("update_fields")
        if self.live and (not written or "live" in written):
            publishing.ensure(self)
        super().save(*args, **kwargs)

    def publish(self, revision: Any, *args: Any, **kwargs: Any) -> Any:
        """Publish a version; one that only gets its hour is asked now, while somebody can mend."""
        if revision.content.get("go_live_at"):
            publishing.ensure(revision.as_object())
        parent: Any = super()  # DraftStateMixin
        return parent.publish(revision, *args, **kwargs)

    @classmethod
    def get_default_workflow(cls) -> Workflow | None:
        # a row that is being made has no centre yet: it is submitted after its first save
        return None

    def get_workflow(self) -> Any:
        """Return the workflow assigned to the front page of the row's centre."""
        return self.site.root_page.get_workflow() if self.site_id else None
