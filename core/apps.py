from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    """What every app may use; imports no sibling."""

    name = "core"
    verbose_name = _("Core")

    def ready(self) -> None:
        """Let every app register what it offers to the others, then build the streams."""
        from core import checks, fields, own_pages, publishing  # noqa: F401 - checks register
        from core.blocks import standard
        from core.outbox import tracked

        tracked.connect()
        publishing.register(own_pages.problems_of)
        standard.register_all()
        autodiscover_modules(
            "sections", "body_blocks", "related_panels", "upkeep_checks", "outbox_handlers"
        )
        fields.build_streams()
