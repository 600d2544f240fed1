"""The antivirus again: what it has not seen, and everything once a week with newer signatures."""

from collections.abc import Iterator
from datetime import timedelta

import structlog
from django.conf import settings
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone
from wagtail.log_actions import log

from core import antivirus, outbox
from core.outbox import Action
from media_library.models import DocumentVersion, PortalDocument, ScanState

AGAIN = timedelta(days=7)
BATCH = 200  # files of one run

logger = structlog.get_logger(__name__)
Scanned = PortalDocument | DocumentVersion


class InfectedError(Exception):
    """Infected files were found and closed; the message names their documents."""


def scan_due() -> int:
    """Scan what is due and close what is infected; return how many files were looked through.

    Raises AwayError when the scanner does not answer, InfectedError after everything is done when
    something was found, so that the list of jobs shows it.
    """
    if not settings.CLAMAV_URL:
        return 0
    found, count = [], 0
    for each in _due():
        count += 1
        if _scan(each):
            found.append(str(each.pk))
    if found:
        raise InfectedError(", ".join(found))
    return count


def _due() -> Iterator[Scanned]:
    old = Q(scanned_at=None) | Q(scanned_at__lt=timezone.now() - AGAIN)
    for model in (PortalDocument, DocumentVersion):
        due = model.objects.filter(old).exclude(scan=ScanState.INFECTED)
        yield from due.order_by(F("scanned_at").asc(nulls_first=True), "pk")[:BATCH]


def _scan(each: Scanned) -> bool:
    """Say whether a file is infected; a lost or too large one stays unseen till the next week."""
    state, threat = each.scan, ""
    try:
        with each.file.storage.open(each.file.name, "rb") as file:
            threat = antivirus.scan(file)
        state = ScanState.INFECTED if threat else ScanState.CLEAN
    except (antivirus.TooLargeError, FileNotFoundError) as reason:
        logger.warning("file_not_scanned", file=each.file.name, reason=str(reason))
    _keep(each, state, threat)
    return bool(threat)


@transaction.atomic
def _keep(each: Scanned, state: str, threat: str) -> None:
    type(each).objects.filter(pk=each.pk, file=each.file.name).update(
        scan=state, scanned_at=timezone.now(), threat=threat[:200]
    )
    if threat:
        document = each.document if isinstance(each, DocumentVersion) else each
        logger.error("file_infected", document=document.pk, threat=threat)
        log(instance=document, action="media_library.infected", data={"threat": threat})
        outbox.record(document, Action.SAVED)
