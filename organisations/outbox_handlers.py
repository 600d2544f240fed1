"""What follows from changes of specialists: the copies of their photos."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from core import outbox
from core.background.titles import name_task
from media_library.tasks import make_copies_of_picture
from organisations.models import Specialist

if TYPE_CHECKING:
    from core.models import OutboxEntry


@outbox.handler(Specialist)
def copies_of_photo(entry: "OutboxEntry") -> None:
    """Have the portrait made before a reader asks for it."""
    row = entry.instance
    if isinstance(row, Specialist) and row.is_public and row.photo_id:
        make_copies_of_picture.defer(image_id=row.photo_id)


name_task("organisations.outbox_handlers.copies_of_photo", _("Photo of a specialist"))
