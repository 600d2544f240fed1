"""`manage.py check_catalogue`: the interface is translated completely or the check fails."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from core.catalogue import checking


class Command(BaseCommand):
    """List what the Russian catalogue lacks."""

    help = "List messages that are missing, untranslated, fuzzy or misformatted; fail if any."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        """Print every problem and exit with status 1 if there is one."""
        problems = checking.problems()
        for line in problems:
            self.stdout.write(line)
        if problems:
            raise CommandError(f"{len(problems)} messages are not translated properly")
