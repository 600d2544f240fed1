from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ConsentsConfig(AppConfig):
    """Texts of consents and the log of given and withdrawn ones (152-ФЗ)."""

    name = "consents"
    verbose_name = _("Consents")
