"""`manage.py check_licences`: no GPL and no AGPL among the packages of production."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from core import licences


class Command(BaseCommand):
    """Refuse packages whose licence would bind the portal."""

    help = "List packages of requirements/production.lock under GPL or AGPL; fail if any."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        """Exit with status 1 and the names if there are any."""
        found = list(licences.refused(settings.BASE_DIR / "requirements" / "production.lock"))
        if found:
            raise CommandError("\n".join(found))
