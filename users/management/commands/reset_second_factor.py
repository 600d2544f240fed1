"""`manage.py reset_second_factor E-MAIL`: for a superuser who has lost the telephone."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from users.models import User
from users.second_step.reset import reset_step


class Command(BaseCommand):
    """Takes the second step of an account off; the person logs in by password and sets up anew."""

    help = "Removes the second step of an account: the app, the passkeys, the recovery codes."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")

    def handle(self, *args: Any, **options: Any) -> None:
        person = User.objects.filter(email=options["email"].strip().lower()).first()
        if person is None:
            raise CommandError(_("There is no account with this e-mail."))
        if not reset_step(person, by=None, base=settings.WAGTAILADMIN_BASE_URL.rstrip("/")):
            raise CommandError(_("This person has no second step."))
        self.stdout.write(_("The second step is reset. A letter was queued for the person."))
