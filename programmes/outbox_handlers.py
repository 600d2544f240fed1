"""What follows from a change of a programme."""

from django.utils.translation import gettext_lazy as _

from core import outbox
from core.background.titles import name_task
from core.models import OutboxEntry
from organisations import directions
from organisations.models import Organisation
from programmes.directions import directions_of

directions.register("programmes", directions_of)


@outbox.handler("programmes.ProgrammePage")
def renew_directions(entry: OutboxEntry) -> None:
    """Write the directions of the centre's organisations anew.

    Of all of them: a programme may have left an organisation that the row no longer names.
    """
    rows = Organisation.objects.for_site(entry.site_id).values_list("pk", flat=True)
    directions.renew(rows)


name_task("programmes.outbox_handlers.renew_directions", _("Directions of organisations"))
