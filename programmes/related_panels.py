"""Programmes beside the card of their organisation."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core import related_panels
from core.navigation import front_page
from core.related_panels import RelatedLink
from programmes.catalogue import wording
from programmes.catalogue.definition import BY_PLACES
from programmes.models import ProgrammePage

LIMIT = 20


def programmes_of(organisation: Any, request: HttpRequest) -> Iterator[RelatedLink]:
    """Yield the programmes that an organisation offers in the reader's language."""
    site = Site.find_for_request(request)
    front = front_page(site) if site else None
    if front is None:
        return
    pages = ProgrammePage.objects.descendant_of(front).readable().offered().with_enrolment()
    # a line needs no words of vocabularies: nothing of the cards is loaded
    for page in pages.filter(organisation=organisation).order_by(BY_PLACES, "title")[:LIMIT]:
        notes = [wording.years(page.age_from, page.age_to), wording.admission(page)[1]]
        yield RelatedLink(page.title, page.get_url(request) or "", ", ".join(filter(None, notes)))


related_panels.register(
    "programmes",
    _("Programmes"),
    programmes_of,
    models=("organisations.Organisation",),
    order=10,
)
