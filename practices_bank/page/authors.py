"""Names of authors: shown with a consent in force, taken off with it (152-ФЗ ст. 10.1, 21)."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from django.db.models import prefetch_related_objects
from django.urls import reverse
from django.utils.translation import gettext as _

from consents.models import ConsentRecord
from consents.withdrawal import Removal
from core import outbox
from core.outbox import Action

if TYPE_CHECKING:
    from practices_bank.models import PracticePage


def names_of(record: ConsentRecord) -> Iterator[Removal]:
    """Return the names that a consent lets be shown; the page is made anew without them."""
    from practices_bank.models import PracticePage

    for page in PracticePage.objects.filter(authors__consent=record).distinct():
        label = _("Name of an author in «%(title)s»") % {"title": page.title}
        url = reverse("wagtailadmin_pages:edit", args=[page.pk])
        yield Removal(label, partial(take_off, page), url)


def take_off(page: "PracticePage") -> None:
    """Have the page and its PDF made anew; the PDF that there is is not sent any more."""
    from practices_bank.models import PracticeSheet

    PracticeSheet.objects.filter(page=page).discard()
    outbox.record(page, Action.SAVED)


def rows_of(page: "PracticePage") -> list[Any]:
    """Return the authors with their consents."""
    rows = list(page.authors.all())
    prefetch_related_objects(rows, "consent")
    return rows
