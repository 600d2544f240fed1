"""The package: table, letter, a folder for each practice, the list of checksums.

Сопроводительное письмо.docx, Перечень практик.xlsx, manifest.json, SHA256SUMS,
Техническая/001 Входное испытание/Паспорт.docx, practice.json, Материалы/…
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from django.utils.translation import gettext as _

from core.models import CentreSettings
from media_library.models import PortalDocument
from practices_bank.models import Transfer, TransferItem, TransferSettings
from practices_bank.passport import docx_of
from practices_bank.transfer import facts, naming
from practices_bank.transfer.columns import chosen
from practices_bank.transfer.letter import letter_of
from practices_bank.transfer.loading import whole
from practices_bank.transfer.table import Table
from practices_bank.transfer.writer import PackageWriter

FORM = "moc-package"
MANIFEST = "manifest.json"
PRACTICE = "practice.json"


@dataclass
class Packer:
    """Packs the practices of a transfer one by one; `tell` is called after each."""

    transfer: Transfer
    writer: PackageWriter
    tell: Callable[[int], None]
    listed: list[dict[str, Any]] = field(default_factory=list)

    def pack(self) -> None:
        """Write everything; the checksums are written when the writer is closed."""
        site = self.transfer.site
        wanted = TransferSettings.for_site(site)
        table = Table(chosen(wanted.columns))
        for done, (item, page) in enumerate(self._practices(), start=1):
            direction = item.direction or _("Without a direction")
            page.package_folder = naming.practice_folder(item.number, direction, item.title)
            self._practice(item, page)
            table.add(direction, page)
            self.tell(done)
        self.writer.add(_("List of practices") + ".xlsx", table.content())
        self.writer.add(_("Covering letter") + ".docx", letter_of(self.transfer, table))
        self.writer.add(MANIFEST, as_json(self._manifest()))

    def _practices(self) -> Iterator[tuple[TransferItem, Any]]:
        items = {item.practice_id: item for item in self.transfer.items.exclude(practice=None)}
        for page in whole(list(items)):
            yield items[page.pk], page

    def _practice(self, item: TransferItem, page: Any) -> None:
        folder = page.package_folder
        said = facts.facts_of(page, self.transfer.site.root_url)
        said["materials"] = self._materials(page, folder)
        said["assessment"] = self._assessment(page, folder)
        passport = _("Passport") + ".docx"
        content = docx_of(page, with_mail=True, with_names=False)
        self.writer.add(f"{folder}/{passport}", content)
        digest = self.writer.add(f"{folder}/{PRACTICE}", as_json(said))
        self.listed.append(
            {"origin": said["origin"], "title": page.title, "folder": folder, "sha256": digest}
        )

    def _materials(self, page: Any, folder: str) -> list[dict[str, Any]]:
        rows = list(page.materials.all())
        files = _public({row.document_id for row in rows if row.document_id})
        found, taken = [], []
        for row in rows:
            about = {
                "title": row.title,
                "kind": facts.word(row.kind),
                "licence": facts.word(row.licence),
                "url": row.url,
            }
            document = files.get(row.document_id)
            if document:
                name = naming.file_name(row.title, document.file_extension, taken)
                taken.append(name)
                about["file"] = str(PurePosixPath(folder, _("Materials"), name))
                about["sha256"] = self.writer.copy(about["file"], _opener(document))
            if document or row.url:
                found.append(about)
        return found

    def _assessment(self, page: Any, folder: str) -> dict[str, str] | None:
        document = _public({page.assessment_file_id}).get(page.assessment_file_id)
        if document is None:
            return None
        name = naming.file_name(document.title, document.file_extension, [])
        path = str(PurePosixPath(folder, _("Document of the assessment"), name))
        return {
            "title": document.title,
            "file": path,
            "sha256": self.writer.copy(path, _opener(document)),
        }

    def _manifest(self) -> dict[str, Any]:
        transfer, centre = self.transfer, CentreSettings.for_site(self.transfer.site)
        return {
            "form": FORM,
            "version": facts.VERSION,
            "number": transfer.number,
            "date": transfer.date.isoformat(),
            "recipient": transfer.recipient,
            "sender": {
                "name": centre.full_name,
                "municipality": centre.municipality,
                "address": transfer.site.root_url,
            },
            "practices": self.listed,
        }


def as_json(value: Any) -> bytes:
    """Return JSON that a person can read too."""
    return json.dumps(value, ensure_ascii=False, indent=1, default=str).encode()


def _public(keys: set[int]) -> dict[int, PortalDocument]:
    """Return documents that readers may have: closed ones never leave the centre."""
    found = PortalDocument.objects.public().filter(pk__in=keys - {None})
    return {each.pk: each for each in found}


def _opener(document: PortalDocument) -> Callable[[], Any]:
    return lambda: document.file.storage.open(document.file.name, "rb")
