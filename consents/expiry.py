"""Consents whose term has passed: found every night, taken off the site, told to the centre."""

from collections.abc import Callable

import structlog
from wagtail.models import Site

from consents import withdrawal
from consents.models import ConsentRecord

logger = structlog.get_logger(__name__)

Teller = Callable[[int, list[int]], object]


class ExpiryError(Exception):
    """What leaned on some consents could not be taken off; the others were. Names their numbers."""


def run(tell: Teller) -> int:
    """Take off what leaned on consents that ended before today; return how many ended.

    `tell(site id, numbers)` is called once for each centre that has something to be told. One that
    fails keeps no other; ExpiryError at the end makes the job fail where people see it.
    """
    failed: list[int] = []
    done = sum(len(_lapse_all(site, tell, failed)) for site in Site.objects.all())
    if failed:
        raise ExpiryError(", ".join(f"№ {number}" for number in failed))
    return done


def _lapse_all(site: Site, tell: Teller, failed: list[int]) -> list[int]:
    """Do the night's work of one centre: each consent in its own transaction, then the letter."""
    mine = ConsentRecord.objects.for_site(site)
    ended = mine.expired().filter(lapsed_at=None).select_related("text")
    gone = [record.pk for record in ended if _lapse(record, failed)]
    if gone:
        tell(site.pk, gone)
    return gone


def _lapse(record: ConsentRecord, failed: list[int]) -> bool:
    try:
        return withdrawal.lapse(record) is not None
    except Exception:
        logger.exception("consents.lapse_failed", consent=record.pk)
        failed.append(record.pk)
        return False
