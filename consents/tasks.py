"""The night's work over consents."""

from django.utils.translation import gettext_lazy as _

from consents import expiry, retention
from core.background import periodic


@periodic("20 2 * * *", title=_("Take off what leaned on expired consents"), name="consents.expiry")
def take_off_expired() -> None:
    """Run after midnight: a consent is in force on its last day."""
    expiry.run()


@periodic("40 2 * * *", title=_("Erase personal data past its term"), name="consents.retention")
def erase_past_term() -> None:
    """Run after the expiry of the same night."""
    retention.run()
