"""The launch follows the changes of its centre while it goes on."""

from django.utils.translation import gettext_lazy as _

from core import outbox
from core.background.titles import name_task
from core.launch.state import is_shown, renew
from core.models import CentreSettings, OutboxEntry


@outbox.handler()
def follow_launch(entry: OutboxEntry) -> None:
    """Ask the steps again; nothing where the launch is over or hidden."""
    centre = CentreSettings.objects.filter(site=entry.site_id).select_related("site__launch")
    for each in centre:
        if is_shown(each):
            renew(each.site)


name_task("core.launch.handlers.follow_launch", _("Progress of the launch"))
