"""The worker makes a package: on the disk first, then into the storage, with its checksum."""

import hashlib
import shutil
import tempfile
from pathlib import Path
from typing import IO, Any

import structlog
from django.conf import settings
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from exchange.keeping import keep, note
from media_library.models import PortalDocument
from practices_bank.choices import PackageState
from practices_bank.models import Transfer
from practices_bank.transfer.package import Packer
from practices_bank.transfer.writer import PIECE, PackageWriter

log = structlog.get_logger(__name__)

SPARE = 200 * 1024 * 1024  # bytes that stay free on the disk beside the package


class NoRoomError(RuntimeError):
    """The disk has no room for the package; the message says how much is needed."""


def make(transfer_id: int) -> None:
    """Make the package of a transfer; nothing where it is made already.

    Raises what has gone wrong after saying it on the transfer: the job is tried again.
    """
    found = Transfer.objects.select_related("site").filter(pk=transfer_id).first()
    if found is None or found.is_ready:
        return
    note(found, state=PackageState.MAKING, remark="", done=0, total=found.items.count())
    try:
        with translation.override(settings.LANGUAGE_CODE):
            _make(found)
    except Exception as error:
        log.warning("package_failed", transfer=transfer_id, error=type(error).__name__)
        said = str(error) if isinstance(error, NoRoomError) else ""
        note(found, state=PackageState.FAILED, remark=said)
        raise


def _make(found: Transfer) -> None:
    _ensure_room(found)
    with tempfile.TemporaryFile(dir=settings.FILE_UPLOAD_TEMP_DIR) as file:
        moment = timezone.localtime(found.created_at)
        with PackageWriter(file, moment) as writer:
            Packer(found, writer, lambda done: note(found, done=done)).pack()
        _keep(found, file)


def _keep(found: Transfer, file: IO[bytes]) -> None:
    found.size = file.tell()
    file.seek(0)
    digest = hashlib.sha256()
    for piece in iter(lambda: file.read(PIECE), b""):
        digest.update(piece)
    found.sha256, found.made_at = digest.hexdigest(), timezone.now()
    found.state, found.remark, found.done = PackageState.READY, "", found.total
    keep(found, file, "package.zip")


def _ensure_room(found: Transfer) -> None:
    pages = found.items.values("practice")
    documents = PortalDocument.objects.filter(pk__in=_documents(pages))
    needed = sum(size or 0 for size in documents.values_list("file_size", flat=True))
    folder = Path(settings.FILE_UPLOAD_TEMP_DIR or tempfile.gettempdir())
    if shutil.disk_usage(folder).free < 2 * needed + SPARE:  # the package and its stored copy
        megabytes = (2 * needed + SPARE) // 1024**2
        raise NoRoomError(_("The disk has no room: %d MB are needed.") % megabytes)


def _documents(pages: Any) -> list[int]:
    from practices_bank.models import PracticeMaterial, PracticePage

    rows = PracticeMaterial.objects.filter(page__in=pages).values_list("document", flat=True)
    files = PracticePage.objects.filter(pk__in=pages).values_list("assessment_file", flat=True)
    return [key for key in (*rows, *files) if key]
