"""Fill an empty database with two demo centres."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from home.demo import accounts, build


class Command(BaseCommand):
    """Elektrostal and Tver with news, acts and people of all roles; never touches other content."""

    help = "Fill an empty database with two demo centres."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--if-empty", action="store_true", help="do nothing where there is any content"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO_ACCOUNTS_ALLOWED:
            raise CommandError(_("The demo is for development: production does not accept it."))
        if build.is_demo():
            self.stdout.write(_("The demo is there already."))
            return
        if options["if_empty"] and not build.is_empty():
            return
        try:
            build.fill(self.stdout.write)
        except build.NotEmptyError as error:
            raise CommandError(str(error)) from None
        self.stdout.write("\n".join(accounts.printed_lines()))
