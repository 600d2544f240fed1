"""What follows a change of a centre's settings."""

from django.utils.translation import gettext_lazy as _

from consents import texts
from core import outbox
from core.background.titles import name_task
from core.models import CentreSettings, OutboxEntry


@outbox.handler()
def fill_consent_drafts(entry: OutboxEntry) -> None:
    """Write what the settings say now where the drafts of consents still ask for it."""
    if entry.site and entry.model == CentreSettings._meta.label:
        texts.fill_known(entry.site)


name_task("consents.outbox_handlers.fill_consent_drafts", _("Settings written into the consents"))
