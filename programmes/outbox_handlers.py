"""What follows from a change of a programme."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core import outbox
from core.background.titles import name_task
from core.caching import purge
from core.caching.shown_on import places_of
from core.models import OutboxEntry
from organisations import directions
from organisations.models import Organisation
from programmes import tasks
from programmes.directions import directions_of
from programmes.models import ProgrammePage

directions.register("programmes", directions_of)


@outbox.handler("programmes.ProgrammePage")
def renew_directions(entry: OutboxEntry) -> None:
    """Write the directions of the centre's organisations anew.

    Of all of them: a programme may have left an organisation that the row no longer names.
    """
    rows = Organisation.objects.for_site(entry.site_id).values_list("pk", flat=True)
    directions.renew(rows)


@outbox.handler("programmes.ProgrammePage")
def sheet_of_programme(entry: OutboxEntry) -> None:
    """Have the printed sheet made, or taken away: by a job of its own, it takes seconds."""
    tasks.sheet_later(int(entry.object_pk))


@outbox.handler("organisations.Organisation")
def sheets_of_organisation(entry: OutboxEntry) -> None:
    """Have the sheets made anew that bear the name, the address and the telephone."""
    pages = ProgrammePage.objects.live().filter(organisation=entry.object_pk)
    for pk in pages.values_list("pk", flat=True):
        tasks.sheet_later(pk)


@outbox.handler("core.CentreSettings", "vocabularies.TermLabel", "vocabularies.Term")
def sheets_of_centre(entry: OutboxEntry) -> None:
    """Have the sheets made anew that bear the name of the centre and its words."""
    tasks.sheets_later(entry.site_id)


def organisation_of(entry: OutboxEntry) -> Iterator[Page | str]:
    """Yield where the card of the programme's organisation stands: it lists its programmes."""
    page = entry.instance
    if isinstance(page, ProgrammePage) and page.organisation:
        yield from places_of(page.organisation)


purge.also("programmes.ProgrammePage", organisation_of)
name_task("programmes.outbox_handlers.sheet_of_programme", _("Printed sheet of a programme"))
name_task("programmes.outbox_handlers.sheets_of_organisation", _("Printed sheets of programmes"))
name_task("programmes.outbox_handlers.sheets_of_centre", _("Printed sheets of programmes"))
name_task("programmes.outbox_handlers.renew_directions", _("Directions of organisations"))
