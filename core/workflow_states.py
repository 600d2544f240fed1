"""Where pages stand in their workflows, as conditions of a query."""

from django.db.models import CharField, Exists, OuterRef
from django.db.models.functions import Cast
from wagtail.models import WorkflowState


def in_state(name: str) -> Exists:
    """Return the condition «the page has a workflow in this state»."""
    states = WorkflowState.objects.filter(status=name, object_id=Cast(OuterRef("pk"), CharField()))
    return Exists(
        states.filter(base_content_type__app_label="wagtailcore", base_content_type__model="page")
    )
