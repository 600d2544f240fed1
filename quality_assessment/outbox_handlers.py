"""What follows for the results of an assessment from a change of what they name."""

from django.utils.translation import gettext_lazy as _

from core import outbox
from core.background.titles import name_task
from core.models import OutboxEntry
from quality_assessment.models import OrganisationResult


@outbox.handler("organisations.Organisation")
def results_of_organisation(entry: OutboxEntry) -> None:
    """Have the search learn the organisation's new name in its results."""
    for result in OrganisationResult.objects.published().filter(organisation=entry.object_pk):
        outbox.record(result, outbox.Action.SAVED, public=False)


name_task(
    "quality_assessment.outbox_handlers.results_of_organisation",
    _("Results of assessments in the search"),
)
