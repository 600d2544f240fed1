"""The desk of the editors: registers of consents and the words of their history."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from consents.viewsets import ConsentsGroup

register_snippet(ConsentsGroup)


@hooks.register("register_log_actions")
def consent_actions(actions: Any) -> None:
    """Name what is written to the history of consents."""
    actions.register_action(
        "consents.withdraw", _("Withdraw a consent"), _("The consent was withdrawn")
    )
    actions.register_action(
        "consents.lapse", _("Take off after the term"), _("Taken off the site: its term has passed")
    )
    actions.register_action(
        "consents.erase", _("Erase personal data"), _("Personal data past its term was erased")
    )
    actions.register_action("consents.open_scan", _("Open a scan"), _("The scan was opened"))
    actions.register_action(
        "consents.export", _("Export the log of consents"), _("The log of consents was exported")
    )
