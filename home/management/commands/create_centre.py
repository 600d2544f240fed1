"""`manage.py create_centre --host moc.example.ru --name "..." --short-name "..."`"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _
from django.utils.translation import override

from home.centres import CentreError, CentreReport, create_centre


class Command(BaseCommand):
    """Makes a new centre complete; for an existing one makes what is missing."""

    help = "Make a centre: site, pages, settings, collection, roles, workflow. Safe to run again."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", required=True, help="host without port: moc.example.ru")
        parser.add_argument("--name", default="", help="full name, as in the founding act")
        parser.add_argument("--short-name", default="", help="short name for the header")
        for name in ("municipality", "municipality-genitive", "municipality-locative"):
            parser.add_argument(f"--{name}", default="", help="for texts of the portal")

    def handle(self, *args: Any, **options: Any) -> None:
        cases = {name: options[name] for name in options if name.startswith("municipality")}
        with override("ru"):
            try:
                report = create_centre(
                    options["host"], options["name"], options["short_name"], **cases
                )
            except CentreError as error:
                raise CommandError(str(error)) from None
            self.stdout.write("\n".join(describe(report)))


def describe(report: CentreReport) -> list[str]:
    """Return what was done, in sentences."""
    done = _("New centre: %(url)s") if report.new else _("Centre: %(url)s")
    lines = [done % {"url": report.site.root_url}]
    if report.tree.made:
        lines.append(_("Sections made: %(keys)s") % {"keys": ", ".join(report.tree.made)})
    elif not report.new:
        lines.append(_("Nothing was missing."))
    if report.tree.blocked:
        lines.append(
            _("Another page holds the address of: %(keys)s")
            % {"keys": ", ".join(report.tree.blocked)}
        )
    return lines
