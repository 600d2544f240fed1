from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ConsultationsConfig(AppConfig):
    """Hours of the specialists and bookings of readers."""

    name = "consultations"
    verbose_name = _("Consultations")

    def ready(self) -> None:
        from consents import withdrawal

        from . import retention

        withdrawal.register(retention.forget_with_consent)
