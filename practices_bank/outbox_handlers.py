"""What follows from a change of a practice and of what its PDF names."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core import outbox
from core.background.titles import name_task
from core.caching import purge
from core.caching.shown_on import places_of, referring
from core.models import OutboxEntry
from media_library.models import PortalImage
from practices_bank.models import Adoption, PracticePage, PracticeSheet
from practices_bank.takeaway import tasks


@outbox.handler("practices_bank.PracticePage")
def sheet_of_practice(entry: OutboxEntry) -> None:
    """Have the PDF made, or taken away: by a job of its own, it takes seconds."""
    tasks.sheet_later(int(entry.object_pk))


@outbox.handler("practices_bank.Adoption")
def sheet_of_adopted(entry: OutboxEntry) -> None:
    """Have the PDF say who else works by the practice; a deleted adoption is no longer known."""
    rows = Adoption.objects.filter(pk=entry.object_pk)
    _later(Q(pk__in=rows.values("practice")))


@outbox.handler("organisations.Organisation")
def sheets_of_organisation(entry: OutboxEntry) -> None:
    """Have the PDF made anew that bears the name."""
    key = entry.object_pk
    _later(Q(organisation=key) | Q(partners__organisation=key) | Q(adoptions__organisation=key))


@outbox.handler("media_library.PortalDocument")
def sheets_of_document(entry: OutboxEntry) -> None:
    """Have the PDF made anew that leads to the file."""
    _later(Q(materials__document=entry.object_pk))


@outbox.handler("media_library.PortalImage")
def sheets_of_picture(entry: OutboxEntry) -> None:
    """Have the PDF made anew that shows the picture; nobody is sent one that may not show it."""
    found = referring(PortalImage, entry.object_pk)
    keys = [each.pk for each in found if isinstance(each, Page)]
    image = entry.instance
    if not isinstance(image, PortalImage) or image.is_withheld:
        PracticeSheet.objects.filter(page__in=keys).discard()
    _later(Q(pk__in=keys))


@outbox.handler("programmes.ProgrammePage")
def sheets_of_programme(entry: OutboxEntry) -> None:
    """Have the PDF made anew that names the programme."""
    _later(Q(programmes=entry.object_pk))


@outbox.handler("core.CentreSettings", "vocabularies.TermLabel", "vocabularies.Term")
def sheets_of_centre(entry: OutboxEntry) -> None:
    """Have the PDF made anew that bears the name of the centre and its words."""
    tasks.sheets_later(entry.site_id)


def _later(which: Any) -> None:
    for pk in PracticePage.objects.live().filter(which).values_list("pk", flat=True).distinct():
        tasks.sheet_later(pk)


def places_of_practice(entry: OutboxEntry) -> Iterator[Page | str]:
    """Yield the card of its organisation and the programmes that use it: they list practices."""
    page = entry.instance
    if not isinstance(page, PracticePage):
        return
    if page.organisation:
        yield from places_of(page.organisation)
    yield from page.programmes.all()


def practice_of_adoption(entry: OutboxEntry) -> Iterator[Page]:
    """Yield the practice that says who else works by it."""
    if isinstance(entry.instance, Adoption):
        yield entry.instance.practice


purge.also("practices_bank.PracticePage", places_of_practice)
purge.also("practices_bank.Adoption", practice_of_adoption)
name_task("practices_bank.outbox_handlers.sheet_of_practice", _("PDF of a practice"))
name_task("practices_bank.outbox_handlers.sheet_of_adopted", _("PDF of a practice"))
for name in ("organisation", "document", "picture", "programme", "centre"):
    name_task(f"practices_bank.outbox_handlers.sheets_of_{name}", _("PDF of practices"))
