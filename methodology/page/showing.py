"""What the page of a material shows besides its own fields: finished values."""

from typing import TYPE_CHECKING, Any, NamedTuple

from django.http import HttpRequest
from django.utils.translation import gettext as _

from consents import names
from core import ages
from methodology.catalogue import wording
from methodology.page import linked
from methodology.page.authors import rows_of
from methodology.page.files import files_of, size_of
from methodology.page.words import names_of, terms_of
from organisations.section import address_of, organisations_section
from vocabularies.labels import Labels

if TYPE_CHECKING:
    from methodology.models import MaterialPage


class Fact(NamedTuple):
    """What a reader weighs before reading: a name and its value."""

    term: str
    text: str


def material_context(page: "MaterialPage", request: HttpRequest) -> dict[str, Any]:
    """Return finished values for the template."""
    labels, files = Labels.for_request(request), files_of(page)
    directions = terms_of(page, "directions", labels)
    return {
        "kind_text": str(labels.of(page.kind_id)),
        "directions": [(each.design_key, labels.of(each)) for each in directions],
        "facts": _facts(page, labels),
        "owner": page.organisation.said("short_name") if page.organisation else "",
        "owner_url": _owner_url(page, request),
        "authors": names.lines(rows_of(page)),
        "files": [each for each in files if each.document],
        "links": [each for each in files if not each.document],
        "archive_url": f"{page.get_url(request)}fayly/" if page.pk else "",
        "archive_size": size_of(files) if page.live else 0,
        "act": linked.act_of(page, request),
        "successor": linked.successor_of(page, request) if page.replaced_by_id else None,
        "earlier": linked.earlier_of(page, request),
        "practices": linked.pages_of(page, "practices", request),
        "programmes": linked.pages_of(page, "programmes", request),
        "noindex": page.is_over,
    }


def _owner_url(page: "MaterialPage", request: HttpRequest) -> str:
    if page.organisation is None:
        return ""
    return address_of(page.organisation, organisations_section(request), request)


def _facts(page: "MaterialPage", labels: Labels) -> list[Fact]:
    """Return what is known of the material; what has no value is left out."""

    def words(field: str) -> str:
        return ", ".join(names_of(page, field, labels))

    facts = [
        (_("For whom"), words("audiences")),
        (_("Topics"), words("topics")),
        (_("Level of the programme"), words("levels")),
        (_("Age of children"), ages.in_words(page.age_from, page.age_to)),
        (_("Date of the material"), wording.day(page.issued_on)),
        (_("Edition"), wording.version(page)),
        (_("Will be reviewed by"), wording.day(page.review_due) if page.review_due else ""),
        (_("Terms of use"), str(labels.of(page.licence_id))),
    ]
    return [Fact(term, text) for term, text in facts if text]
