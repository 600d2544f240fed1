"""Where a practice of others is taken from, and how to cite any practice."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.http import HttpRequest
from django.utils.translation import gettext as _

from core.context_processors import centre_of
from practices_bank.bank import wording
from practices_bank.choices import Source
from practices_bank.page.words import Words
from vocabularies.labels import Labels

if TYPE_CHECKING:
    from practices_bank.models import PracticePage


@dataclass(frozen=True)
class Origin:
    """Region or municipality, organisation there, address, licence of the text."""

    place: str
    organisation: str
    url: str
    site: str
    licence: str


def origin_of(page: "PracticePage", words: Words, labels: Labels) -> Origin | None:
    """Return the source of a practice that is not the centre's own; None without anything."""
    if page.source == Source.MUNICIPAL and not page.municipality:
        return None
    region = str(labels.of(words.region)) if words.region else ""
    found = Origin(
        place=", ".join(filter(None, [page.municipality, region])),
        organisation=page.source_organisation,
        url=page.source_url,
        site=urlsplit(page.source_url).hostname or "",
        licence=str(labels.of(words.licence)) if words.licence else "",
    )
    return found if any((found.place, found.organisation, found.url, found.licence)) else None


def citation(page: "PracticePage", names: list[str], request: HttpRequest) -> str:
    """Return the line to cite by, of the centre that is asked."""
    address = page.get_full_url(request) or ""
    return citation_line(page, names, centre_of(request).short_name, address)


def citation_line(page: "PracticePage", names: list[str], centre: str, address: str) -> str:
    """Return the line to cite by: named authors or the organisation, title, portal, year."""
    who = ", ".join(names) or wording.owner(page)
    title = f"{who.rstrip('.')}. {page.title}" if who else page.title
    line = " // ".join(filter(None, [title, centre]))
    year = f"{page.described_year}." if page.described_year else ""
    end = [year, _("URL: %(url)s") % {"url": address} if address else ""]
    return " – ".join(filter(None, [f"{line}.", *end]))
