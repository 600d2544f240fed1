"""An act for search engines: schema.org Legislation."""

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.http import HttpRequest

from .choices import ActStatus

if TYPE_CHECKING:
    from .presentation import ActView

FORCE = {
    ActStatus.IN_FORCE: "InForce",
    ActStatus.AMENDED: "InForce",
    ActStatus.NOT_YET: "NotInForce",
    ActStatus.SUSPENDED: "PartiallyInForce",
    ActStatus.REPEALED: "NotInForce",
}


def legislation(view: "ActView", request: HttpRequest) -> dict[str, Any]:
    """Return the JSON-LD node of an act; fields without a value are left out."""
    act = view.act
    url = request.build_absolute_uri(view.url or request.path)
    node = {
        "@type": "Legislation",
        "@id": url,
        "url": url,
        "name": act.title,
        "inLanguage": settings.LANGUAGE_CODE,  # of the act itself
        "legislationIdentifier": act.number,
        "legislationType": act.get_kind_display(),
        "legislationDate": act.date and act.date.isoformat(),
        "legislationPassedBy": {"@type": "GovernmentOrganization", "name": act.issuer},
        "legislationLegalForce": f"https://schema.org/{FORCE[ActStatus(act.status)]}",
        "datePublished": act.first_published_at and act.first_published_at.isoformat(),
        "dateModified": act.last_published_at and act.last_published_at.isoformat(),
        "sameAs": [each.url for each in view.publications],
    }
    return {key: value for key, value in node.items() if value}
