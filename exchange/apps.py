from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class ExchangeConfig(AppConfig):
    """Registers from files; knows no register, the apps say in `imports.py` what they take."""

    name = "exchange"
    verbose_name = _("Files in and out")

    def ready(self) -> None:
        """Let every app say what it takes from files."""
        autodiscover_modules("imports")
