"""`manage.py upgrade_centres`: after every upgrade of the portal."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import override

from home.centres import upgrade_centres
from home.management.commands.create_centre import describe


class Command(BaseCommand):
    """Gives every centre the sections, roles and permissions that it lacks."""

    help = "Give every centre what it lacks; nothing that editors changed is touched."

    def add_arguments(self, parser: CommandParser) -> None:
        """Tell of changed centres only, where asked for."""
        parser.add_argument(
            "--changes", action="store_true", help="say nothing of centres that lack nothing"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        with override("ru"):
            for report in upgrade_centres():
                if options["changes"] and not (report.tree.made or report.tree.blocked):
                    continue
                self.stdout.write("\n".join(describe(report)))
