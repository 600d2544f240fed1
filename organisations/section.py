"""Where the register of organisations of a centre stands."""

from typing import Any

from django.http import HttpRequest
from wagtail.models import Site

from core.caching.kept import kept
from core.models import CentreSection


def organisations_section(request: HttpRequest) -> Any:
    """Return the published page that serves the organisations of the request's centre."""

    def ask() -> Any:
        rows = CentreSection.objects.for_site(Site.find_for_request(request))
        row = rows.filter(key="organizatsii").select_related("page").first()
        return row.page if row and row.page and row.page.live else None

    return kept(request, "section of organisations", ask)


def contacts_of(organisation: Any) -> Any:
    """Return the organisation whose contacts readers may see, None for a draft.

    What is published may name an organisation whose own card is not public yet.
    """
    return organisation if organisation is not None and organisation.live else None


def address_of(organisation: Any, section: Any, request: HttpRequest) -> str:
    """Return the address of an organisation's card, "" while it has none."""
    if organisation is None or section is None or not organisation.live:
        return ""
    return str(organisation.get_url(request, section))
