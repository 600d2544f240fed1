"""What a sheet says: finished values, in the language of the page."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.template.loader import render_to_string
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from core.centres import site_of
from core.models import CentreSettings
from core.translated import say
from exchange.sheets.qr import qr_address
from organisations.section import contacts_of
from programmes.catalogue import wording
from programmes.page.facts import facts_of
from programmes.page.rows import rows_of
from vocabularies.labels import Labels

if TYPE_CHECKING:
    from programmes.models import ProgrammePage


@dataclass(frozen=True)
class Size:
    """How much is said: a long programme is set smaller, and the end of its schedule left out."""

    look: str
    rows: int


SIZES = (Size("roomy", 8), Size("close", 8), Size("closest", 3))


def html_of(page: "ProgrammePage", size: Size) -> str:
    """Return the sheet as a document without a request."""
    with override(page.locale.language_code):
        return render_to_string("programmes/sheet.html", context_of(page, size))


def context_of(page: "ProgrammePage", size: Size) -> dict[str, Any]:
    """Return the values of the template."""
    url = page.full_url or ""
    site = site_of(page)
    labels = Labels(site)
    rows = rows_of(page, "schedule", labels)
    centre = CentreSettings.for_site(site) if site else None
    organisation = page.organisation
    return {
        "page": page,
        "language": page.locale.language_code,
        "look": size.look,
        "direction": labels.of(page.direction_id),
        "organisation": contacts_of(organisation),
        "organisation_name": say(organisation, "short_name") if organisation else "",
        "addresses": _addresses(page),
        "facts": facts_of(page, labels),
        "schedule": rows[: size.rows],
        "left_out": max(0, len(rows) - size.rows),
        "admission": wording.admission(page)[1],
        "places_on": date_format(page.places_on, "d.m.Y") if page.places_on else "",
        "enrol": _enrol(page),
        "url": url,
        "qr": qr_address(url) if url else "",
        "centre": centre,
        "updated": date_format(page.updated, "d.m.Y") if page.updated else "",
    }


def _addresses(page: "ProgrammePage") -> list[str]:
    """Return where the lessons are, else where the organisation is."""
    own = [row["address"] for row in rows_of(page, "where") if row["address"]]
    organisation = contacts_of(page.organisation)
    if own or organisation is None:
        return own
    return [each.address for each in organisation.addresses.all()]


def _enrol(page: "ProgrammePage") -> list[tuple[str, str]]:
    """Return the ways to apply: the portal itself takes no applications."""
    ways = [
        (_("Enrol in the Navigator"), page.navigator_url),
        (_("Enrol at Gosuslugi"), page.gosuslugi_url),
    ]
    return [(text, url) for text, url in ways if url]
