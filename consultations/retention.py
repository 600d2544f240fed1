"""Who has booked is erased after its term; the rows stay for the figures (152-ФЗ ст. 5 ч. 7)."""

from collections.abc import Iterable
from datetime import timedelta
from functools import partial

import structlog
from django.utils import timezone
from wagtail.models import Site

from consents.models import ConsentRecord
from consents.withdrawal import Removal

from .models import Booking, ConsultationSettings

logger = structlog.get_logger(__name__)


def run() -> int:
    """Erase the readers of consultations whose pages have closed; return how many."""
    from .services import erase

    total = 0
    for site in Site.objects.all():
        days = ConsultationSettings.for_site(site).keep_days
        before = timezone.localdate() - timedelta(days=days)
        rows = Booking.objects.for_site(site).filter(ends__date__lt=before, erased_at=None)
        gone = erase(*rows.values_list("pk", flat=True))
        if gone:
            logger.info("consultations.retention", site=site.pk, erased=gone)
        total += gone
    return total


def forget_with_consent(record: ConsentRecord) -> Iterable[Removal]:
    """Offer to erase the reader of a withdrawn consent; what is still to come is cancelled."""
    for booking in Booking.objects.filter(consent=record):
        yield Removal(label=str(booking), act=partial(_forget, booking))


def _forget(booking: Booking) -> None:
    from .choices import CancelledBy
    from .services import cancel, erase

    cancel(booking, CancelledBy.READER)
    erase(booking.pk)
