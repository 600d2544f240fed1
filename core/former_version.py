"""A database half-way to the former version is not gone on with.

The migrations of that version are put together: where some of them are applied and some are not,
Django would take the whole app for migrated and leave its tables as they are.
"""

from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.management import CommandError
from django.db import connections
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.db.models.signals import pre_migrate
from django.utils.translation import gettext as _
from django.utils.translation import override


def connect(sender: AppConfig) -> None:
    """Look at the database before every `migrate`."""
    pre_migrate.connect(refuse_half_way, sender=sender)


def refuse_half_way(using: str, **_signal: Any) -> None:
    """Raise CommandError, with what is missing, before anything is changed."""
    applied = MigrationRecorder(connections[using]).applied_migrations()
    for migration in MigrationLoader(None).disk_migrations.values():
        missing = [".".join(each) for each in migration.replaces if each not in applied]
        if missing and len(missing) < len(migration.replaces):
            raise CommandError(_words(missing))


def _words(missing: list[str]) -> str:
    with override(settings.LANGUAGE_CODE):  # `migrate` itself runs without a language
        return _(
            "The database is half-way to the former version of the portal (not applied: "
            "%(missing)s). Install that version, run its “manage.py migrate”, then this one."
        ) % {"missing": ", ".join(missing)}
