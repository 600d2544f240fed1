"""Names of teachers: shown with a consent in force, taken off with it (152-ФЗ ст. 10.1, 21)."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from consents.models import ConsentRecord
from consents.withdrawal import Removal
from core import outbox
from core.outbox import Action

if TYPE_CHECKING:
    from programmes.models import ProgrammePage


def names_of(record: ConsentRecord) -> Iterator[Removal]:
    """Return the names that a consent lets be shown; the page is made anew without them."""
    from programmes.models import ProgrammePage

    for page in ProgrammePage.objects.filter(teachers__consent=record).distinct():
        label = _("Name of a teacher in «%(title)s»") % {"title": page.title}
        url = reverse("wagtailadmin_pages:edit", args=[page.pk])
        yield Removal(label, partial(outbox.record, page, Action.SAVED), url)


def shown(page: "ProgrammePage") -> list[str]:
    """Return the teachers as readers meet them: without a consent, their position only."""
    if not getattr(page, "has_teachers", True):
        return []
    rows = page.teachers.select_related("consent")
    lines = [_line(each.public_name, each.position) for each in rows]
    return list(dict.fromkeys(lines))


def _line(name: str, position: str) -> str:
    return ", ".join(filter(None, [name, position])) or _("teacher of the organisation")
