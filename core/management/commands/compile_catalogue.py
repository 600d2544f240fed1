"""`manage.py compile_catalogue`: catalogues for gettext, made without system gettext."""

from typing import Any

from django.core.management.base import BaseCommand

from core.catalogue import compiling


class Command(BaseCommand):
    """Compile the catalogues that changed."""

    help = "Compile the message catalogues that changed since the last time."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, verbosity: int, **options: Any) -> None:
        """Name each compiled catalogue unless asked to be silent."""
        for path in compiling.compile_stale():
            if verbosity:
                self.stdout.write(str(path))
