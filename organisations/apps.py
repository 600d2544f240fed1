from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganisationsConfig(AppConfig):
    """Register of organisations that the other apps refer to."""

    name = "organisations"
    verbose_name = _("Organisations")

    def ready(self) -> None:
        """Say what a withdrawn consent takes off."""
        from consents import withdrawal
        from organisations import withholding

        withdrawal.register(withholding.specialists_of)
