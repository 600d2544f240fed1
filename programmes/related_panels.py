"""Programmes on the card of their organisation."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from core import related_panels
from core.related_panels import RelatedCards, RelatedLink
from core.section_of import section_of
from programmes.catalogue import loading
from programmes.catalogue.cards import cards
from programmes.catalogue.definition import BY_PLACES
from programmes.models import ProgrammePage, ProgrammesPage
from vocabularies.labels import Labels

SHOWN = 4
TEMPLATE = "components/programme-card.html"


def programmes_of(organisation: Any, request: HttpRequest) -> RelatedCards:
    """Return the first programmes that an organisation offers in the reader's language."""
    section = section_of(request, ProgrammesPage)
    if section is None:
        return RelatedCards(TEMPLATE, [])
    pages = ProgrammePage.objects.child_of(section).readable().offered().with_enrolment()
    own = pages.filter(organisation=organisation).order_by(BY_PLACES, "title")
    keys = list(own.values_list("pk", flat=True))
    loaded = {each.pk: each for each in loading.of_cards(keys[:SHOWN])} if keys else {}
    shown = [loaded[key] for key in keys[:SHOWN] if key in loaded]
    url = section.get_url(request) or "/"
    return RelatedCards(
        TEMPLATE,
        cards(shown, section, url, Labels.for_request(request)),
        _all(organisation, len(keys), url),
    )


def _all(organisation: Any, number: int, url: str) -> RelatedLink | None:
    """Return the way to the catalogue of this organisation when not all are shown."""
    if number <= SHOWN:
        return None
    words = ngettext("All of the %(number)d programme", "All of the %(number)d programmes", number)
    return RelatedLink(
        words % {"number": number}, f"{url}?{urlencode({'organisation': organisation.slug})}"
    )


related_panels.register(
    "programmes",
    _("Programmes"),
    programmes_of,
    models=("organisations.Organisation",),
    order=10,
)
