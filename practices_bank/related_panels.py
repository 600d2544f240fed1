"""Practices on the page of their programme and on the card of their organisation."""

from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Site

from core import related_panels
from core.caching.kept import may_be_among
from core.related_panels import RelatedCards, RelatedLink
from core.section_of import section_of
from practices_bank.bank import loading
from practices_bank.bank.cards import cards
from practices_bank.models import PracticePage, PracticesPage
from vocabularies.labels import Labels

SHOWN = 4
TEMPLATE = "components/practice-card.html"


def of_programme(page: Page, request: HttpRequest) -> list[RelatedLink]:
    """Return links to the practices that a programme uses."""

    def used() -> QuerySet:
        pages = PracticePage.objects.published_on(Site.find_for_request(request))
        links = pages.exclude(programmes=None).order_by()
        return links.values_list("programmes", flat=True).distinct()

    if not may_be_among(request, "programmes of practices", page.pk, used):
        return []
    found = PracticePage.objects.readable().offered().filter(programmes=page.pk)
    shown = found.only("title", "url_path").order_by("title")
    return [RelatedLink(each.title, each.get_url(request) or "") for each in shown]


def of_organisation(organisation: Any, request: HttpRequest) -> RelatedCards:
    """Return the first practices of an organisation in the reader's language, newest first."""
    section = section_of(request, PracticesPage)
    if section is None:
        return RelatedCards(TEMPLATE, [])
    pages = PracticePage.objects.child_of(section).readable().offered().with_adoptions()
    own = pages.filter(organisation=organisation).order_by("-described_year", "title")
    found = list(loading.for_cards(own)[: SHOWN + 1])
    if not found:
        return RelatedCards(TEMPLATE, [])
    url = section.get_url(request) or "/"
    labels = Labels.for_request(request)
    more = _all(organisation, url) if len(found) > SHOWN else None
    return RelatedCards(TEMPLATE, cards(found[:SHOWN], section, url, labels), more)


def _all(organisation: Any, url: str) -> RelatedLink:
    """Return the way to the bank of this organisation."""
    chosen = urlencode({"organisation": organisation.slug})
    return RelatedLink(str(_("All practices of the organisation")), f"{url}?{chosen}")


related_panels.register(
    "programme-practices",
    _("Practices where it is used"),
    of_programme,
    models=("programmes.ProgrammePage",),
    order=20,
)
related_panels.register(
    "practices",
    _("Practices"),
    of_organisation,
    models=("organisations.Organisation",),
    order=20,
)
