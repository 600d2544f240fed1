"""Synchronising of trees is refused: it would copy the pages of every centre of the portal."""

from typing import Any

from django.apps import apps
from django.core.checks import CheckMessage, Error
from django.db.models.signals import pre_save


class TreeSynchronisationError(RuntimeError):
    """Somebody asked wagtail-localize to repeat a whole language in another one."""


def connect() -> None:
    """Refuse the setting whoever writes it."""
    pre_save.connect(_refuse, sender=apps.get_model("wagtail_localize", "LocaleSynchronization"))


def trees_are_not_synchronised(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """wagtail-localize's own pages of languages offer the synchronisation: Wagtail's do not."""
    if not apps.is_installed("wagtail_localize.locales"):
        return []
    return [
        Error(
            "wagtail_localize.locales offers to synchronise the trees of all centres.",
            hint='Keep "wagtail.locales" in INSTALLED_APPS instead.',
            id="house.E031",
        )
    ]


def _refuse(**kwargs: Any) -> None:
    raise TreeSynchronisationError(
        "Pages are translated one by one: a synchronised language would copy every centre."
    )
