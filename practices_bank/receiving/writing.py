"""The second step: chosen practices become drafts, their files documents of the centre."""

import tempfile
from pathlib import PurePosixPath
from typing import Any

import structlog
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files import File
from django.db import transaction
from django.utils.translation import gettext as _

from core.centres import collection_of, pages_of
from media_library.documents import duplicates
from media_library.models import PortalDocument
from practices_bank.choices import ReceivedState
from practices_bank.models import (
    PracticeMaterial,
    PracticePage,
    PracticesPage,
    ReceivedPackage,
    ReceivedRow,
)
from practices_bank.receiving.building import Builder, Words, is_web_address
from practices_bank.receiving.checking import known_in
from practices_bank.receiving.opening import Package, PackageError
from practices_bank.transfer.package import PRACTICE

log = structlog.get_logger(__name__)


def write(received: ReceivedPackage, user: Any) -> None:
    """Take over the chosen practices, each whole or not at all; what was written stays written."""
    bank = PracticesPage.objects.filter(pk__in=pages_of(received.site).values("pk"))
    place = bank.filter(alias_of=None).order_by("depth", "path").first()
    if place is None:
        received.state = ReceivedState.CHECKED
        received.remark = _("The centre has no bank of practices: make the section first.")
        received.save()
        return
    rows = received.rows.filter(is_chosen=True, is_written=False)
    received.total, received.done = rows.count(), 0
    with received.file.open("rb") as file:
        writer = Writer(received, Package(file), place, user)
        for row in rows:
            writer.write(row)
            received.done += 1
            values = {"done": received.done, "total": received.total}
            ReceivedPackage.objects.filter(pk=received.pk).update(**values)
    received.state, received.remark = ReceivedState.DONE, ""
    received.save()


class Writer:
    """Writes rows of one package."""

    def __init__(
        self, received: ReceivedPackage, package: Package, place: PracticesPage, user: Any
    ) -> None:
        self.received, self.package, self.place, self.user = received, package, place, user
        self.words = Words()
        self.builder = Builder(self.words, received.municipality)
        self.collection = collection_of(received.site)
        self.stored: list[str] = []

    def write(self, row: ReceivedRow) -> None:
        """Write one practice; what is wrong with it is said in its row."""
        self.stored.clear()
        try:
            with transaction.atomic():
                self._write(row)
        except (PackageError, ValidationError) as error:
            said = error.messages if isinstance(error, ValidationError) else [str(error)]
            log.warning("received_row_refused", package=self.received.pk, row=row.number)
            row.errors, row.practice, row.is_written = [*row.errors, *said], None, False
            row.save()
            self._forget_files()
        except BaseException:
            self._forget_files()
            raise

    def _forget_files(self) -> None:
        """Delete the files of documents that were undone with their practice."""
        for name in self.stored:
            PortalDocument._meta.get_field("file").storage.delete(name)

    def _write(self, row: ReceivedRow) -> None:
        said = self.package.json(f"{row.folder}/{PRACTICE}")
        known = known_in(self.received.site)[1].get(row.origin) if row.origin else None
        found = PracticePage.objects.filter(pk=known).first() if known else None
        page = found.get_latest_revision_as_object() if found else PracticePage()
        self.builder.fill(page, said)
        refused = self._files(page, said)
        if found is None:
            page.live, page.owner = False, self.user
            page.has_unpublished_changes = True
            self.place.add_child(instance=page)
        page.save_revision(user=self.user, log_action=found is not None, clean=False)
        row.practice_id, row.is_written = page.pk, True
        row.errors = [*row.errors, *refused]
        row.save()

    def _files(self, page: PracticePage, said: dict[str, Any]) -> list[str]:
        """Take the materials over; return what is said of those that are refused."""
        rows, refused = [], []
        for each in said.get("materials") or []:
            row = PracticeMaterial(
                title=str(each.get("title", ""))[:200],
                kind=self.words.find("material-kind", each.get("kind")),
                licence=self.words.find("licence", each.get("licence")),
                url=each["url"][:200] if is_web_address(each.get("url")) else "",
                sort_order=len(rows),
            )
            try:
                if each.get("file"):
                    row.document, row.url = self._document(row.title, each), ""
                row.full_clean(exclude=["page"])
            except (PackageError, ValidationError) as error:
                refused.append(_refusal(row.title, error))
                continue
            rows.append(row)
        setattr(page, "materials", rows)  # noqa: B010 - modelcluster types the rows as a class
        assessment = said.get("assessment")
        if isinstance(assessment, dict) and assessment.get("file"):
            try:
                title = str(assessment.get("title", ""))[:200]
                page.assessment_file = self._document(title, assessment)
            except (PackageError, ValidationError) as error:
                refused.append(_refusal(_("document of the assessment"), error))
        return refused

    def _document(self, title: str, said: dict[str, Any]) -> PortalDocument:
        """Return the document of a file: the one that the centre has, else a new one."""
        name = str(said["file"])
        if name not in self.package.parts:
            raise PackageError(_("The package has no file “%(name)s”.") % {"name": name})
        with tempfile.TemporaryFile(dir=settings.FILE_UPLOAD_TEMP_DIR) as file:
            for piece in self.package.pieces(name):
                file.write(piece)
            file.seek(0)
            upload = File(file, PurePosixPath(name).name)
            same = PortalDocument.objects.for_site(self.received.site).readable()
            kept = same.filter(file_hash=duplicates.checksum(upload)).first()
            if kept is not None:
                return kept
            document = PortalDocument(
                title=title or str(upload.name),
                file=upload,
                collection=self.collection,
                uploaded_by_user=self.user,
            )
            document.full_clean()
            document.save()
        self.stored.append(document.file.name)
        return document


def _refusal(title: str, error: Exception) -> str:
    said = " ".join(error.messages) if isinstance(error, ValidationError) else str(error)
    return _("“%(title)s” is left out: %(why)s") % {"title": title, "why": said}
