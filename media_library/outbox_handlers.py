"""What the worker does after changes of pages and pictures."""

from typing import TYPE_CHECKING

from wagtail.models import Page

from core import outbox
from media_library import warming
from media_library.documents import reading
from media_library.models import PortalDocument, PortalImage

if TYPE_CHECKING:
    from core.models import OutboxEntry


@outbox.handler(Page)
def make_copies_for_page(entry: "OutboxEntry") -> None:
    """Make the copies that a published page shows."""
    page = entry.instance
    if isinstance(page, Page) and page.live:
        warming.warm(page.specific)


@outbox.handler(PortalImage)
def make_copies_anew(entry: "OutboxEntry") -> None:
    """Make copies for all pages of a picture whose file or point of interest has changed."""
    if isinstance(entry.instance, PortalImage):
        for page in warming.pages_with(entry.instance):
            warming.warm(page)


@outbox.handler(PortalDocument)
def read_file(entry: "OutboxEntry") -> None:
    """Have the file of a new document, or a new file of an old one, read."""
    if isinstance(entry.instance, PortalDocument):
        reading.start(entry.instance)
