"""The first step: what a package would bring, row by row, before anything is written."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from core.centres import pages_of
from practices_bank.choices import ReceivedKind, ReceivedState
from practices_bank.models import PracticePage, ReceivedPackage, ReceivedRow
from practices_bank.receiving.building import Builder, Words, problems_of
from practices_bank.receiving.opening import Package, PackageError
from practices_bank.transfer.package import PRACTICE

UNREADABLE = (AttributeError, KeyError, TypeError, ValueError)


def check(received: ReceivedPackage, user: Any) -> None:
    """Read a package and keep its rows; one that is no package is refused in words."""
    try:
        with received.file.open("rb") as file:
            _check(received, Package(file))
    except PackageError as error:
        received.state, received.remark = ReceivedState.REFUSED, str(error)
        received.save()


def _check(received: ReceivedPackage, package: Package) -> None:
    received.total, received.done = len(package.parts), 0
    package.check_sums(lambda: _tell(received))
    manifest = package.manifest
    _describe(received, manifest)
    reader = _Reader(received, package)
    rows = [reader.row(number, each) for number, each in enumerate(manifest["practices"], start=1)]
    with transaction.atomic():
        received.rows.all().delete()
        ReceivedRow.objects.bulk_create(rows)
        received.state, received.remark = ReceivedState.CHECKED, ""
        received.total = received.done = len(rows)
        received.save()


def _tell(received: ReceivedPackage) -> None:
    received.done += 1
    if received.done % 20 == 0:
        values = {"done": received.done, "total": received.total}
        ReceivedPackage.objects.filter(pk=received.pk).update(**values)


def _describe(received: ReceivedPackage, manifest: dict[str, Any]) -> None:
    sender = manifest.get("sender")
    said = sender if isinstance(sender, dict) else {}
    received.sender = str(said.get("name", ""))[:255]
    received.municipality = str(said.get("municipality", ""))[:255]
    received.number = str(manifest.get("number", ""))[:60]
    try:
        received.date = date.fromisoformat(str(manifest.get("date", "")))
    except ValueError:
        received.date = None


class _Reader:
    """Turns entries of the list into rows; knows what the bank has already."""

    def __init__(self, received: ReceivedPackage, package: Package) -> None:
        self.received, self.package = received, package
        self.builder = Builder(Words(), received.municipality)
        self.own, self.taken = known_in(received.site)
        self.seen: set[UUID] = set()
        rows = ReceivedRow.objects.filter(package__site=received.site, is_written=True)
        self.read = set(rows.values_list("origin", "sha256"))

    def row(self, number: int, entry: Any) -> ReceivedRow:
        """Return the row of one practice."""
        row = ReceivedRow(package=self.received, number=number, kind=ReceivedKind.FAULTY)
        row.title = _("Practice № %(number)s") % {"number": number}
        try:
            self._fill(row, entry)
        except ValidationError as error:
            row.errors = error.messages
        except PackageError as error:
            row.errors = [str(error)]
        except UNREADABLE:
            row.errors = [_("The data of the practice cannot be read.")]
        return row

    def _fill(self, row: ReceivedRow, entry: dict[str, Any]) -> None:
        row.folder, row.sha256 = str(entry["folder"])[:255], str(entry["sha256"])[:64]
        row.title = str(entry["title"])[:255] or row.title
        said = self.package.json(f"{row.folder}/{PRACTICE}")
        page = PracticePage()
        remarks = self.builder.fill(page, said)
        row.origin, row.lead, row.owner = page.origin, page.lead, page.source_organisation
        row.files = sum("file" in each for each in said.get("materials") or [])
        self._refuse(page, row.origin)
        row.errors = [*remarks, *problems_of(page)]
        self._place(row)

    def _refuse(self, page: PracticePage, origin: Any) -> None:
        if origin in self.own:
            raise ValidationError(_("It is a practice of your own bank."))
        if origin in self.seen:
            raise ValidationError(_("The practice stands in the package twice."))
        if not page.title.strip():
            raise ValidationError(_("The practice has no name."))
        self.seen.add(origin)

    def _place(self, row: ReceivedRow) -> None:
        row.practice_id = self.taken.get(row.origin) if row.origin else None
        if row.practice_id is None:
            row.kind = ReceivedKind.NEW
        elif (row.origin, row.sha256) in self.read:
            row.kind = ReceivedKind.KNOWN
        else:
            row.kind = ReceivedKind.CHANGED
        row.is_chosen = row.may_be_written


def known_in(site: Any) -> tuple[set[UUID], dict[UUID, int]]:
    """Return the numbers of a centre's own practices, and keys of those it has received."""
    found: Iterable[Any] = PracticePage.objects.filter(pk__in=pages_of(site).values("pk"))
    rows = found.filter(alias_of=None).values_list("origin", "translation_key", "pk")  # type: ignore[attr-defined]  # a queryset
    own = {key for origin, key, _pk in rows if origin is None}
    return own, {origin: pk for origin, _key, pk in rows if origin is not None}
