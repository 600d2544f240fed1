"""Background work over pictures and documents."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from procrastinate import RetryStrategy
from wagtail.models import UploadedFile

from core.background import periodic, task
from media_library.documents import reading, scanning, versions

KEPT_ASIDE = timedelta(days=1)


@periodic("50 2 * * *", title=_("Delete uploads that nobody finished"), name="media.forget_uploads")
def forget_unfinished_uploads() -> None:
    """Delete files put aside till their form is filled: they are as they came, places inside."""
    for upload in UploadedFile.objects.all():
        if _is_old(upload):
            upload.file.delete(save=False)
            upload.delete()


def _is_old(upload: UploadedFile) -> bool:
    try:
        put = upload.file.storage.get_modified_time(upload.file.name)
    except OSError:  # the file is gone, the row alone leads nowhere
        return True
    return put < timezone.now() - KEPT_ASIDE


@task(
    title=_("Reading of a file"),
    name="media.read_document",
    lock="media.read_document",  # one at a time: each may take much memory
    retry=RetryStrategy(
        max_attempts=2, exponential_wait=10, retry_exceptions=[reading.PassingError]
    ),
)
def read_document(document_id: int) -> None:
    """Take the text and the facts of accessibility out of a document's file."""
    reading.read(document_id)


@periodic("40 * * * *", title=_("Reading of files that were missed"), name="media.read_missed")
def read_missed_documents() -> None:
    """Start the reading of older files and of those whose job was lost."""
    reading.start_missed()


@periodic("15 * * * *", title=_("Antivirus over the kept files"), name="media.scan_documents")
def scan_documents() -> None:
    """Show the antivirus what it has not seen, and once a week everything again."""
    scanning.scan_due()


@periodic("10 3 * * *", title=_("Delete old versions of documents"), name="media.forget_versions")
def forget_old_versions() -> None:
    """Delete versions closed to readers whose term is over."""
    versions.forget_old()
