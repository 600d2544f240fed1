"""A programme for search engines: schema.org Course."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from core import ages
from programmes.choices import Distance, Enrolment, Funding
from programmes.page.rows import keys_of, rows_of, words_of
from vocabularies.labels import Labels

if TYPE_CHECKING:
    from programmes.models import ProgrammePage

MODES = {Distance.NONE: ["onsite"], Distance.WITH: ["blended"], Distance.ONLY: ["online"]}
FREE = "Free"


def course(page: "ProgrammePage", request: HttpRequest) -> dict[str, Any]:
    """Return what the JSON-LD of a programme adds; fields without a value are left out."""
    labels = Labels.for_request(request)
    data = {
        "name": page.full_title or page.title,
        "description": page.lead,
        "provider": _provider(page),
        "typicalAgeRange": ages.for_machines(page.age_from, page.age_to),
        "educationalLevel": words_of(page, "levels", labels),
        "about": str(labels.of(page.direction_id)),
        "timeRequired": f"PT{page.hours_total}H" if page.hours_total else None,
        "offers": _offer(page, labels),
        "hasCourseInstance": _instance(page),
    }
    return {key: value for key, value in data.items() if value}


def _provider(page: "ProgrammePage") -> dict[str, Any] | None:
    organisation = page.organisation
    if organisation is None:
        return None
    node = {
        "@type": "EducationalOrganization",
        "name": organisation.full_name,
        "sameAs": organisation.website,
        "telephone": organisation.phone if organisation.live else "",
    }
    return {key: value for key, value in node.items() if value}


def _offer(page: "ProgrammePage", labels: Labels) -> dict[str, Any]:
    """Return the price and whether one may enrol."""
    node: dict[str, Any] = {"@type": "Offer", "priceCurrency": "RUB"}
    if page.cost:
        node |= {"price": f"{page.cost.normalize():f}", "category": "Paid"}
    elif not _codes(page, labels) & set(Funding.values):
        node |= {"price": "0", "category": FREE}
    else:
        node["category"] = "Paid"
    is_open = page.enrolment_on() == Enrolment.OPEN and page.free_places != 0
    state = "InStock" if is_open and not page.is_archived else "SoldOut"
    node["availability"] = f"https://schema.org/{state}"
    if page.navigator_url or page.gosuslugi_url:
        node["url"] = page.navigator_url or page.gosuslugi_url
    return node


def _instance(page: "ProgrammePage") -> dict[str, Any]:
    node: dict[str, Any] = {
        "@type": "CourseInstance",
        "courseMode": MODES.get(Distance(page.distance_code), []) if page.distance_code else [],
        "courseWorkload": f"PT{page.hours_per_week.normalize():f}H" if page.hours_per_week else "",
        "startDate": page.session_starts.isoformat() if page.session_starts else "",
        "endDate": page.session_ends.isoformat() if page.session_ends else "",
        "location": [row["address"] for row in rows_of(page, "where")],
    }
    return {key: value for key, value in node.items() if value}


def _codes(page: "ProgrammePage", labels: Labels) -> set[str]:
    return {labels.terms[key].code for key in keys_of(page, "funding") if key in labels.terms}
