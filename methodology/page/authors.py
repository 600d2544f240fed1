"""Names of authors: shown with a consent in force, taken off with it (152-ФЗ ст. 10.1, 21)."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext as _

from consents.models import ConsentRecord
from consents.withdrawal import Removal
from core import outbox
from core.outbox import Action

if TYPE_CHECKING:
    from methodology.models import MaterialPage


def names_of(record: ConsentRecord) -> Iterator[Removal]:
    """Return the names that a consent lets be shown; the page is made anew without them."""
    from methodology.models import MaterialPage

    for page in MaterialPage.objects.filter(authors__consent=record).distinct():
        label = _("Name of an author in «%(title)s»") % {"title": page.title}
        url = reverse("wagtailadmin_pages:edit", args=[page.pk])
        yield Removal(label, partial(outbox.record, page, Action.SAVED), url)


def rows_of(page: "MaterialPage") -> list[Any]:
    """Return the authors with their consents."""
    return list(page.authors.select_related("consent"))
