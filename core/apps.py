from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    """What every app may use; imports no sibling."""

    name = "core"
    verbose_name = _("Core")

    def ready(self) -> None:
        """Let every app declare its sections and what it offers to the others."""
        autodiscover_modules("sections", "body_blocks", "related_panels", "latest")
