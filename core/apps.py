from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    """What every app may use; imports no sibling."""

    name = "core"
    verbose_name = _("Core")

    def ready(self) -> None:
        """Let every app register what it offers to the others, then build the streams."""
        from core import (
            checks,
            fields,
            former_version,
            log_entries,
            own_things,
            publishing,
            text_fields,
        )
        from core.blocks import standard
        from core.outbox import tracked
        from core.translating import order, refusals

        checks.connect()
        former_version.connect(self)
        tracked.connect()
        log_entries.connect()
        publishing.register(own_things.problems_of, drafts=True)
        publishing.register(order.problems_of)
        publishing.register(text_fields.problems_of)
        refusals.connect()
        standard.register_all()
        autodiscover_modules(
            *("sections", "body_blocks", "related_panels", "upkeep_checks", "launch_steps"),
            "outbox_handlers",
        )
        fields.build_streams()
