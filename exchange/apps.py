from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class ExchangeConfig(AppConfig):
    """Registers from files; knows no register.

    The apps say in `imports.py` what they take and in `exports.py` what can be ordered.
    """

    name = "exchange"
    verbose_name = _("Files in and out")

    def ready(self) -> None:
        """Let every app say what it takes from files and what it gives."""
        autodiscover_modules("imports", "exports")
