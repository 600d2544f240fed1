"""What a withdrawn or expired consent takes off the site; the apps say it, this module does it.

An app that leans on consents registers a handler in its `AppConfig.ready`:

    @withdrawal.register
    def hide_photos(record: ConsentRecord) -> Iterable[Removal]:
        for image in PortalImage.objects.filter(consent=record):
            yield Removal(label=image.title, act=partial(hide, image))

A handler only says what there is to do, so that the same list is shown before it is done.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import structlog
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from consents.models import ConsentRecord, State

logger = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Removal:
    """One thing that leaves the site: what to call it, how to take it off, where it is edited."""

    label: str
    act: Callable[[], object]
    url: str = ""


Handler = Callable[[ConsentRecord], Iterable[Removal]]
_handlers: list[Handler] = []


def register(handler: Handler) -> Handler:
    """Add a handler; usable as a decorator, twice the same is harmless."""
    if handler not in _handlers:
        _handlers.append(handler)
    return handler


def removals(record: ConsentRecord) -> list[Removal]:
    """Return what leaves the site when this consent ends, in the order of registration."""
    return [removal for handler in _handlers for removal in handler(record)]


def is_leaned_on(record: ConsentRecord) -> bool:
    """Tell whether something would leave the site with this consent."""
    return any(True for handler in _handlers for _removal in handler(record))


class AlreadyWithdrawnError(Exception):
    """The consent was withdrawn before."""


@transaction.atomic
def withdraw(record: ConsentRecord, reason: str = "", user: object | None = None) -> list[str]:
    """Withdraw a consent and take what leans on it off the site, all or nothing.

    Return the labels of what was taken off; raise AlreadyWithdrawnError the second time
    (152-ФЗ ст. 9 ч. 2, ст. 21 ч. 5).
    """
    locked = _locked(record)
    if locked.withdrawn_at:
        raise AlreadyWithdrawnError
    locked.withdrawn_at = timezone.now()
    locked.withdrawal_reason = reason
    locked.save()
    record.withdrawn_at, record.withdrawal_reason = locked.withdrawn_at, reason
    return _take_off(locked, "consents.withdraw", user)


def end(record: ConsentRecord | None, reason: str) -> None:
    """Withdraw a consent where there is one that nobody has withdrawn yet."""
    if record is None:
        return
    try:
        withdraw(record, reason)
    except AlreadyWithdrawnError:
        return


@transaction.atomic
def lapse(record: ConsentRecord) -> list[str] | None:
    """Take off the site what leaned on a consent whose term has passed; return the labels.

    None for one that somebody withdrew or gave a longer term while the night's work was going on.
    """
    locked = _locked(record)
    if locked.state != State.EXPIRED or locked.lapsed_at:
        return None
    locked.lapsed_at = timezone.now()
    locked.save()
    return _take_off(locked, "consents.lapse", None)


def _locked(record: ConsentRecord) -> ConsentRecord:
    """Return the consent as it is now, kept from others till the end of the transaction."""
    return ConsentRecord.objects.select_for_update(of=("self",)).get(pk=record.pk)


def _take_off(record: ConsentRecord, action: str, user: object | None) -> list[str]:
    """Do all removals, note them in the history of the consent and count them in the log."""
    found = removals(record)
    for removal in found:
        removal.act()
    labels = [removal.label for removal in found]
    log(instance=record, action=action, user=user, data={"taken_off": labels})
    logger.info(action, consent=record.pk, taken_off=len(labels))
    return labels
