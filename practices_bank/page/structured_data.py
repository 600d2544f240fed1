"""A practice for search engines: schema.org Article."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from core import ages
from practices_bank.bank import wording
from practices_bank.page.words import words_of
from vocabularies import licences

if TYPE_CHECKING:
    from practices_bank.models import PracticePage


def article(page: "PracticePage", request: HttpRequest) -> dict[str, Any]:
    """Return what the JSON-LD of a practice adds; fields without a value are left out."""
    words = words_of(page, request)
    data = {
        "headline": page.title,
        "abstract": page.lead,
        "author": _author(page),
        "about": [wording.term(each) for each in words.directions],
        "audience": _audience(page),
        "typicalAgeRange": ages.for_machines(page.age_from, page.age_to),
        "dateCreated": str(page.described_year or ""),
        "datePublished": page.first_published_at.isoformat() if page.first_published_at else "",
        "isAccessibleForFree": True,
        "license": licences.address_of(words.licence),
        "citation": page.source_url,
        "creativeWorkStatus": "Archived" if page.is_archived else "Published",
    }
    return {key: value for key, value in data.items() if value}


def _author(page: "PracticePage") -> dict[str, Any] | None:
    """Return the organisation: people are named on the page only, and only with a consent."""
    organisation = page.organisation
    if organisation is None:
        name = page.source_organisation
        return {"@type": "Organization", "name": name} if name else None
    node = {
        "@type": "EducationalOrganization",
        "name": organisation.full_name,
        "sameAs": organisation.website,
    }
    return {key: value for key, value in node.items() if value}


def _audience(page: "PracticePage") -> dict[str, Any] | None:
    if page.age_from is None or page.age_to is None:
        return None
    return {
        "@type": "PeopleAudience",
        "suggestedMinAge": page.age_from,
        "suggestedMaxAge": page.age_to,
    }
