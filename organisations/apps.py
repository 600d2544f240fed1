from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class OrganisationsConfig(AppConfig):
    """Register of organisations that the other apps refer to."""

    name = "organisations"
    verbose_name = _("Organisations")

    def ready(self) -> None:
        """Open the door for representatives; say what a withdrawn consent takes off.

        Every app says what organisations submit.
        """
        from consents import withdrawal
        from core import guests, publishing
        from organisations import rules, withholding
        from organisations.representatives.door import RepresentativesDoor

        withdrawal.register(withholding.specialists_of)
        guests.register(RepresentativesDoor())
        publishing.register(rules.undescribed_logo)
        autodiscover_modules("submissions")
