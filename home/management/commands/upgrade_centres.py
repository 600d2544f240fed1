"""`manage.py upgrade_centres`: after every upgrade of the portal."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import override

from home.centres import upgrade_centres
from home.management.commands.create_centre import describe


class Command(BaseCommand):
    """Gives every centre the sections, roles and permissions that it lacks."""

    help = "Give every centre what it lacks; nothing that editors changed is touched."

    def handle(self, *args: Any, **options: Any) -> None:
        with override("ru"):
            for report in upgrade_centres():
                self.stdout.write("\n".join(describe(report)))
