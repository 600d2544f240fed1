"""Findings follow every change; the calendar is followed by the nightly sweep."""

from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core import outbox
from core.background.titles import name_task
from core.models import BasePage, CentreSettings, OutboxEntry
from core.upkeep.refresh import forget, refresh
from core.upkeep.tasks import sweep_centre


@outbox.handler()
def follow_change(entry: OutboxEntry) -> None:
    """Ask the checks of a thing again, and those of the sections that it stands in."""
    thing = entry.instance
    if thing is None:
        if entry.model_class is not None:
            forget(entry.model_class, entry.object_pk)
        return
    if isinstance(thing, CentreSettings):  # its numbers of days move everything
        sweep_centre.defer(site_id=thing.site_id)
    refresh(thing)
    if isinstance(thing, Page):
        for section in thing.get_ancestors().specific():
            if isinstance(section, BasePage) and section.is_expected_to_grow:
                refresh(section)


name_task("core.upkeep.handlers.follow_change", _("Renewal of the state of the portal"))
