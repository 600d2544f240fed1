"""Pictures whose file cannot be opened: pages stop waiting for them, the desk names them."""

from django.db import transaction
from django.db.models import F, QuerySet

from core import outbox
from core.outbox import Action
from media_library.models import PortalImage
from media_library.models.image import LOST_AFTER


def pictures() -> QuerySet[PortalImage]:
    """Return the lost pictures of all centres."""
    return PortalImage.objects.filter(failed_copies__gte=LOST_AFTER)


@transaction.atomic
def count(image: PortalImage) -> None:
    """Count a failure; the last one tells pages and the desk."""
    was_lost = image.is_lost
    if not was_lost:
        PortalImage.objects.filter(pk=image.pk).update(failed_copies=F("failed_copies") + 1)
        image.refresh_from_db(fields=["failed_copies"])
    if image.is_lost != was_lost:
        outbox.record(image, Action.SAVED)


@transaction.atomic
def forget(image: PortalImage) -> None:
    """Forget the failures of a picture that could be opened; pages and the desk hear of it."""
    if not image.failed_copies:
        return
    was_lost, image.failed_copies = image.is_lost, 0
    PortalImage.objects.filter(pk=image.pk).update(failed_copies=0)
    if was_lost:
        outbox.record(image, Action.SAVED)
