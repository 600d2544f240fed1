"""Materials for search engines: schema.org LearningResource, a collection as its parts."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from core import ages
from methodology.page.collection import parts
from methodology.page.words import names_of, terms_of
from vocabularies import licences
from vocabularies.labels import Labels

if TYPE_CHECKING:
    from methodology.models import CollectionPage, MaterialPage

# what schema.org calls the readers of the vocabulary
ROLES = {
    "teachers": "teacher",
    "heads": "administrator",
    "parents": "parent",
    "children": "student",
}


def learning_resource(page: "MaterialPage", request: HttpRequest) -> dict[str, Any]:
    """Return what the JSON-LD of a material adds; fields without a value are left out."""
    labels = Labels.for_request(request)
    licence = labels.terms.get(page.licence_id)
    data = {
        "abstract": page.lead,
        "learningResourceType": str(labels.of(page.kind_id)),
        "educationalLevel": names_of(page, "levels", labels),
        "about": names_of(page, "topics", labels),
        "audience": _audience(page, labels),
        "typicalAgeRange": ages.for_machines(page.age_from, page.age_to),
        "author": _owner(page),
        "version": page.version,
        "dateCreated": page.issued_on.isoformat() if page.issued_on else "",
        "datePublished": page.first_published_at.isoformat() if page.first_published_at else "",
        "expires": page.review_due.isoformat() if page.review_due else "",
        "isAccessibleForFree": True,
        "license": licences.address_of(licence),
        "isBasedOn": page.source_url,
        "creativeWorkStatus": "Archived" if page.is_over else "Published",
    }
    return {key: value for key, value in data.items() if value}


def parts_of(page: "CollectionPage", request: HttpRequest) -> dict[str, Any]:
    """Return the materials of a collection as its parts."""
    found = [
        {
            "@type": "LearningResource",
            "name": card.title,
            "url": request.build_absolute_uri(card.url),
            "learningResourceType": card.kind,
        }
        for card, _note in parts(page, request)
    ]
    return {"hasPart": found} if found else {}


def _audience(page: "MaterialPage", labels: Labels) -> list[dict[str, Any]]:
    return [
        {"@type": "EducationalAudience", "educationalRole": ROLES[each.code]}
        for each in terms_of(page, "audiences", labels)
        if each.code in ROLES
    ]


def _owner(page: "MaterialPage") -> dict[str, Any] | None:
    """Return the organisation: people are named on the page only, and only with a consent."""
    if page.organisation is None:
        return {"@type": "Organization", "name": page.source_name} if page.source_name else None
    return {"@type": "EducationalOrganization", "name": page.organisation.full_name}
