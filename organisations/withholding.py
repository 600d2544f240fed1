"""Specialists leave the site with the consent that they lean on (152-ФЗ ст. 21)."""

from collections.abc import Iterator
from functools import partial

from wagtail.admin.admin_url_finder import AdminURLFinder

from consents.models import ConsentRecord
from consents.withdrawal import Removal
from core import outbox
from core.outbox import Action
from organisations.models import Specialist


def specialists_of(record: ConsentRecord) -> Iterator[Removal]:
    """Return the published specialists of a consent; the label names nobody."""
    for row in Specialist.objects.filter(consent=record, is_public=True):
        url = AdminURLFinder().get_edit_url(row) or ""
        yield Removal(str(row), partial(take_off, row), url)


def take_off(row: Specialist) -> None:
    """Unpublish the row and have the pages made anew."""
    row.is_public = False
    row.save()
    outbox.record(row, Action.SAVED)
