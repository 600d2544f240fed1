"""Background work over pictures and documents."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from procrastinate import RetryStrategy
from wagtail.models import Page, UploadedFile

from core.background import periodic, task
from media_library import lost, warming
from media_library.documents import reading, scanning, versions
from media_library.models import PortalImage

KEPT_ASIDE = timedelta(days=1)
MOST_LOST = 200  # pictures of one run


@task(title=_("Pictures of a published page"), name="media.copies_of_page")
def make_copies_of_page(page_id: int) -> None:
    """Make what the page shows; a page taken off meanwhile needs nothing."""
    page = Page.objects.filter(pk=page_id, live=True).specific().first()
    if page is not None:
        warming.warm_page(page)


@task(title=_("Copies of a picture"), name="media.copies_of_picture")
def make_copies_of_picture(image_id: int) -> None:
    """Make what any page may show of the picture; one deleted meanwhile needs nothing.

    A file that cannot be opened is tried again, till the picture counts as lost.
    """
    image = PortalImage.objects.select_related("consent").filter(pk=image_id).first()
    if image is None:
        return
    warming.warm_picture(image)
    if image.failed_copies and not image.is_lost:
        raise warming.UnreadableError(image.pk)


@periodic("25 * * * *", title=_("Lost pictures once more"), name="media.lost_pictures")
def try_lost_pictures() -> None:
    """Look whether the files have come back: a storage may have been away."""
    for image in lost.pictures().select_related("consent")[:MOST_LOST]:
        warming.warm_picture(image)


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
