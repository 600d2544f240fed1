"""An organisation for search engines: schema.org EducationalOrganization."""

from typing import TYPE_CHECKING, Any

# whose kinds are schools for search engines; the others are institutions of another sort
KINDS = {
    "sport": "SportsOrganization",
    "culture": "Organization",
    "nko": "NGO",
    "ip": "Organization",
    "enterprise": "Organization",
    "science": "ResearchOrganization",
}

if TYPE_CHECKING:
    from organisations.models import Organisation


def institution(organisation: "Organisation") -> dict[str, Any]:
    """Return what an organisation's JSON-LD node has beyond name and address of the page."""
    places = organisation.addresses.all()
    outside = [
        organisation.website,
        organisation.sveden_url,
        organisation.bus_gov_url,
        organisation.navigator_url,
    ]
    node = {
        "@type": KINDS.get(organisation.kind.code, organisation.schema_type),
        "name": organisation.short_name,
        "legalName": organisation.full_name,
        "taxID": organisation.inn,
        "telephone": organisation.phone,
        "email": organisation.email,
        "address": [{"@type": "PostalAddress", "streetAddress": each.address} for each in places],
        "sameAs": [each for each in outside if each],
    }
    return {key: value for key, value in node.items() if value}
