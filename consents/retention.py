"""Personal data past its term is erased; the fact of a consent stays (152-ФЗ ст. 5, 21)."""

from collections import Counter
from datetime import datetime, timedelta

import structlog
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Site

from consents.models import ConsentRecord, PrivacySettings, WithdrawalRequest

logger = structlog.get_logger(__name__)


class RetentionError(Exception):
    """Some consents could not be erased: their number."""


def run() -> Counter[str]:
    """Erase what is past its term in every centre; return how much of what.

    Raises RetentionError at the end when something could not be erased.
    """
    moment = timezone.now()
    total: Counter[str] = Counter()
    for site in Site.objects.all():
        done = +erase_of(site, moment)
        total += done
        if done:
            logger.info("consents.retention", site=site.pk, **done)
    if failed := total["failed"]:
        raise RetentionError(failed)  # all others are done; the job is tried again and seen
    return total


def erase_of(site: Site, now: datetime) -> Counter[str]:
    """Erase the IP addresses, ended consents and closed requests of one centre past their terms."""
    terms = PrivacySettings.for_site(site)
    requests = WithdrawalRequest.objects.for_site(site)
    closed = requests.filter(closed_at__lt=now - timedelta(days=terms.request_days))
    erased = [_try_to_erase(each) for each in _ended(site, now - timedelta(days=terms.ended_days))]
    return Counter(
        addresses=_forget_addresses(site, now - timedelta(days=terms.ip_days)),
        consents=erased.count(True),
        failed=erased.count(False),
        requests=closed.delete()[0],
    )


def _forget_addresses(site: Site, before: datetime) -> int:
    records = ConsentRecord.objects.for_site(site)
    return records.filter(ip__isnull=False, given_at__lt=before).update(ip=None)


def _ended(site: Site, before: datetime) -> list[ConsentRecord]:
    """Return the consents that ended before a moment, withdrawn or past their term."""
    day = timezone.localdate(before)
    ended = (
        ConsentRecord.objects.for_site(site)
        .filter(erased_at=None)
        .filter(Q(withdrawn_at__lt=before) | Q(withdrawn_at=None, until__lt=day))
    )
    return list(ended.select_related("text"))


def _try_to_erase(record: ConsentRecord) -> bool:
    """Erase the person of one; what fails does not keep the data of others."""
    try:
        erase(record)
    except Exception:
        logger.exception("consents.not_erased", record=record.pk)
        return False
    return True


@transaction.atomic
def erase(record: ConsentRecord) -> None:
    """Leave of a consent its kind, text, days and the ways it was given and ended; no person."""
    locked = ConsentRecord.objects.select_for_update(of=("self",)).get(pk=record.pk)
    locked.subject = locked.withdrawal_reason = locked.scan = ""
    locked.ip = None
    locked.erased_at = timezone.now()
    locked.save()
    log(instance=locked, action="consents.erase")
