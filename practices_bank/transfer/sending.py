"""A transfer is begun: its composition is written down, the package goes to the worker."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from practices_bank.bank import wording
from practices_bank.choices import PackageState
from practices_bank.models import Transfer, TransferItem
from practices_bank.transfer.facts import origin_of
from practices_bank.transfer.tasks import make_package
from search.lists import russian_order

LARGEST = 1000  # practices in one package


def check(pages: Any) -> None:
    """Raise ValidationError for no practices, and for more than a package holds."""
    number = pages.count()
    if not number:
        raise ValidationError(_("Tick the practices that are to go."))
    if number > LARGEST:
        message = ngettext(
            "A package holds %(limit)d practice: narrow the filters.",
            "A package holds %(limit)d practices: narrow the filters.",
            LARGEST,
        )
        raise ValidationError(message % {"limit": LARGEST})


@transaction.atomic
def send(transfer: Transfer, pages: Any, user: Any) -> Transfer:
    """Write a transfer down and have its package made."""
    note(transfer, pages, user)
    start(transfer)
    return transfer


def note(transfer: Transfer, pages: Any, user: Any) -> None:
    """Save a transfer with its practices, grouped by direction."""
    transfer.created_by = user
    transfer.save()
    TransferItem.objects.bulk_create(_items(transfer, pages))


def start(transfer: Transfer) -> None:
    """Have the worker make the package, also after a failure."""
    Transfer.objects.filter(pk=transfer.pk).update(state=PackageState.WAITING, remark="")
    make_package.defer(transfer_id=transfer.pk)


def _items(transfer: Transfer, pages: Any) -> list[TransferItem]:
    listed = pages.select_related("organisation").prefetch_related("directions")
    rows = [(_direction(page), page) for page in listed.order_by(russian_order("title"))]
    rows.sort(key=lambda row: row[0])
    return [
        TransferItem(
            transfer=transfer,
            number=number,
            practice=page,
            origin=origin_of(page),
            title=page.title,
            owner=wording.owner(page)[:255],
            direction=direction[1],
        )
        for number, (direction, page) in enumerate(rows, start=1)
    ]


def _direction(page: Any) -> tuple[int, str]:
    """Return the place and the name of the first direction in the order of the vocabulary."""
    first = min(page.directions.all(), key=lambda each: (each.order, each.pk), default=None)
    return (first.order, wording.term(first)) if first else (10_000, "")
