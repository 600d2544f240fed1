"""What follows from changes of pages and pictures: copies, made by jobs of their own.

Not here: copies take seconds, and the index and the proxy wait behind the outbox.
"""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from consents.models import ConsentRecord
from core import outbox
from core.background.titles import name_task
from media_library import tasks, withholding
from media_library.documents import reading
from media_library.models import PortalDocument, PortalImage

if TYPE_CHECKING:
    from core.models import OutboxEntry


@outbox.handler(Page)
def copies_for_page(entry: "OutboxEntry") -> None:
    """Have the copies made that a published page shows."""
    page = entry.instance
    if isinstance(page, Page) and page.live:
        tasks.make_copies_of_page.defer(page_id=page.pk)


@outbox.handler(PortalImage)
def copies_for_picture(entry: "OutboxEntry") -> None:
    """Have the copies of a new or changed picture made, or taken away where it may not be shown."""
    image = entry.instance
    if not isinstance(image, PortalImage):
        return
    if image.is_withheld:
        withholding.delete_copies(image)
    else:
        tasks.make_copies_of_picture.defer(image_id=image.pk)


@outbox.handler(ConsentRecord)
def copies_of_people(entry: "OutboxEntry") -> None:
    """Have the copies made anew that left with a consent, when its term is made longer."""
    record = entry.instance
    if isinstance(record, ConsentRecord) and record.is_valid():
        for image in record.images.filter(people_shown=True):
            tasks.make_copies_of_picture.defer(image_id=image.pk)


@outbox.handler(PortalDocument)
def read_file(entry: "OutboxEntry") -> None:
    """Have the file of a new document, or a new file of an old one, read."""
    if isinstance(entry.instance, PortalDocument):
        reading.start(entry.instance)


name_task("media_library.outbox_handlers.read_file", _("Reading of a file"))
name_task("media_library.outbox_handlers.copies_of_people", _("Pictures of a consent"))
name_task("media_library.outbox_handlers.copies_for_page", _("Pictures of a published page"))
name_task("media_library.outbox_handlers.copies_for_picture", _("Copies of a picture"))
