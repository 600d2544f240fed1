"""Findings follow every change; the calendar is followed by the nightly sweep."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core import outbox, sections
from core.background.titles import name_task
from core.models import BasePage, CentreSection, CentreSettings, OutboxEntry
from core.upkeep.refresh import forget, refresh
from core.upkeep.tasks import sweep_centre


@outbox.handler()
def follow_change(entry: OutboxEntry) -> None:
    """Ask the checks of a thing again, and those of the sections that it stands in."""
    thing = entry.instance
    for section in _sections_over(entry, thing):
        if isinstance(section, BasePage) and section.is_expected_to_grow:
            for key in ("empty", "silent"):
                refresh(section, key=key)
    if thing is None:
        if entry.model_class is not None:
            forget(entry.model_class, entry.object_pk)
        return
    if isinstance(thing, CentreSettings):  # its numbers of days move everything
        sweep_centre.defer(site_id=thing.site_id)
    refresh(thing)


def _sections_over(entry: OutboxEntry, thing: Any) -> Iterable[Page]:
    """Return the pages above a page, the sections that list a register's row.

    Where a page that is gone has stood nobody knows any more: all sections of its centre.
    """
    if isinstance(thing, Page):
        return thing.get_ancestors().specific()
    model = entry.model_class
    if model is None or entry.site is None:
        return []
    is_gone = thing is None and issubclass(model, Page)
    keys = {
        each.key
        for each in sections.registered()
        if each.entries and issubclass(model, each.entries(entry.site).model)
    }
    rows = CentreSection.objects.for_site(entry.site).select_related("page")
    return [row.page.specific for row in rows if is_gone or row.key in keys]


name_task("core.upkeep.handlers.follow_change", _("Renewal of the state of the portal"))
