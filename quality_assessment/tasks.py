"""Background work over assessments: the night's."""

from django.utils.translation import gettext_lazy as _

from core.background import periodic

from .survey import retention


@periodic("5 4 * * *", title=_("Term of answers of surveys"), name="quality_assessment.retention")
def delete_past_term() -> None:
    """Delete single questionnaires whose counts were published long ago."""
    retention.run()
