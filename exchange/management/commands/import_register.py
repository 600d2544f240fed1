"""`manage.py import_register organisations FILE --site HOST [--dry-run]`."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.core.files import File
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from wagtail.models import Site

from exchange import words
from exchange.models import ImportRun, RowKind, State
from exchange.parsing import TableError
from exchange.running.checking import check
from exchange.running.reading import best_sheet, understand
from exchange.running.writing import write
from exchange.targets import all_targets, target_named


class Command(BaseCommand):
    """Imports a file as the wizard of the desk does, without questions."""

    help = "Import a register from an XLSX or CSV file."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("target", help=", ".join(each.key for each in all_targets()))
        parser.add_argument("file", type=Path)
        parser.add_argument("--site", required=True)
        parser.add_argument("--user", required=True)
        parser.add_argument("--sheet", type=int)
        parser.add_argument("--encoding", default="")
        parser.add_argument("--publish", action="store_true")
        parser.add_argument("--clear-empty", action="store_true")
        parser.add_argument("--leave-faulty", action="store_true")
        parser.add_argument("--dry-run", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        user = get_user_model()._default_manager.filter(email__iexact=options["user"]).first()
        run = self._run(options, user)
        try:
            run.sheet = best_sheet(run) if options["sheet"] is None else options["sheet"] - 1
            understand(run)
            run.save()
            check(run, user)
            self._report(run)
            if not options["dry_run"]:
                self._write(run, user)
        except TableError as error:
            raise CommandError(words.of_file(error)) from None
        finally:
            if run.state != State.DONE:
                run.file.delete(save=False)
                run.delete()

    def _run(self, options: dict[str, Any], user: Any) -> ImportRun:
        target = target_named(options["target"])
        site = Site.objects.filter(hostname=options["site"]).first()
        if target is None:
            raise CommandError(_("There is no such register: %s.") % options["target"])
        if site is None:
            raise CommandError(_("There is no such centre: %s.") % options["site"])
        if user is None or not target.sites_for(user).filter(pk=site.pk).exists():
            raise CommandError(_("This person may not change the register of the centre."))
        if options["publish"] and not target.may_publish(user, site):
            raise CommandError(_("This person may not publish."))
        path: Path = options["file"]
        if not path.is_file():
            raise CommandError(_("There is no such file: %s.") % path)
        with path.open("rb") as file:
            return ImportRun.objects.create(
                site=site,
                target=target.key,
                file=File(file, path.name),
                file_name=path.name,
                created_by=user,
                **{name: options[name] for name in ("publish", "encoding")},
                **{name: options[name] for name in ("clear_empty", "leave_faulty")},
            )

    def _report(self, run: ImportRun) -> None:
        for kind in RowKind:
            self.stdout.write(f"{kind.label}: {run.count(kind)}")
        for row in run.rows.filter(kind=RowKind.FAULTY):
            for letter, heading, message in row.errors:
                self.stdout.write(f"{row.number}{letter} {heading}: {message}")

    def _write(self, run: ImportRun, user: Any) -> None:
        if run.count(RowKind.FAULTY) and not run.leave_faulty:
            raise CommandError(_("Nothing was written: mend the rows with errors first."))
        write(run, user)
        if run.state != State.DONE:
            raise CommandError(run.remark)
        self.stdout.write(str(_("Imported.")))
