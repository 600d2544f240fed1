"""What a passport may say: every field of a practice in finished words, plain dictionaries only."""

from typing import TYPE_CHECKING, Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from consents.names import lines, names
from core import ages
from core.centres import site_of
from core.models import CentreSettings
from practices_bank.bank import wording
from practices_bank.page import authors
from practices_bank.page.figures import change_in_words
from practices_bank.page.proof import proof_of
from practices_bank.page.reviewed import reviewed
from practices_bank.page.source import citation_line
from practices_bank.page.words import words_of
from practices_bank.passport.plain import line, plain
from practices_bank.passport.rows import (
    adoptions_of,
    indicators_of,
    materials_of,
    partners_of,
    programmes_of,
    resources_of,
    stages_of,
)
from practices_bank.status import status_of
from vocabularies.labels import Labels

if TYPE_CHECKING:
    from practices_bank.models import PracticePage

Values = dict[str, Any]


def values_of(page: "PracticePage", *, with_mail: bool = False, with_names: bool = True) -> Values:
    """Return the values of the template; the service e-mail only where no robot reads it.

    `with_names=False` leaves the authors out: their consents are for the pages of this centre.
    """
    site = site_of(page)
    labels = Labels(site)
    parts = (
        _passport(page, labels),
        _whose(page, labels, with_mail),
        _story(page),
        _rows(page, labels),
        _centre(page, CentreSettings.for_site(site) if site else None),
    )
    found: Values = {}
    for part in parts:
        found |= part
    found |= _people(page, found, with_names=with_names)
    found |= _proof(page, found)
    return found | {"facts": _facts(found)}


def _passport(page: "PracticePage", labels: Labels) -> Values:
    words = words_of(page)
    return {
        "title": line(page.title),
        "lead": line(page.lead),
        "kind": line(page.get_kind_display()),
        "stage": line(page.get_stage_display()),
        "directions": ", ".join(str(labels.of(each)) for each in words.directions),
        "levels": ", ".join(labels.short_names(words.levels)).lower(),
        "age": ages.in_words(page.age_from, page.age_to),
        "target_groups": ", ".join(str(labels.of(each)) for each in words.target_groups),
        "distance": _("yes") if page.uses_distance else _("no"),
        "started_year": str(page.started_year or ""),
        "described_year": str(page.described_year or ""),
        "call": line(page.call.title) if page.call else "",
        "category": line(page.category),
        "status": str(status_of(page).label),
        "archive_reason": line(page.archive_reason) if page.is_archived else "",
    }


def _whose(page: "PracticePage", labels: Labels, with_mail: bool) -> Values:
    words, organisation = words_of(page), page.organisation
    return {
        "organisation": line(wording.owner(page)),
        "organisation_full": line(organisation.said("full_name")) if organisation else "",
        "contact_name": line(page.contact_name),
        "contact_phone": line(page.contact_phone),
        "contact_mail": line(page.contact_email) if with_mail else "",
        "source": line(page.get_source_display()),
        "region": str(labels.of(words.region)) if words.region else "",
        "source_organisation": line(page.source_organisation),
        "source_url": line(page.source_url),
        "source_licence": str(labels.of(words.licence)) if words.licence else "",
    }


def _story(page: "PracticePage") -> Values:
    rich = ("problem", "essence", "results", "failures", "replication")
    return {name: plain(getattr(page, name)) for name in rich} | {"goal": line(page.goal)}


def _rows(page: "PracticePage", labels: Labels) -> Values:
    return {
        "programmes": programmes_of(page),
        "stages": stages_of(page),
        "resources": resources_of(page, labels),
        "partners": partners_of(page),
        "indicators": indicators_of(page, change_in_words),
        "materials": materials_of(page, labels),
        "adoptions": adoptions_of(page),
    }


def _centre(page: "PracticePage", centre: CentreSettings | None) -> Values:
    return {
        "centre": line(centre.said("short_name")) if centre else "",
        "centre_full": line(centre.said("full_name")) if centre else "",
        "municipality": line(centre.said("municipality")) if centre else "",
        "address": page.full_url or "",
        "updated": date_format(page.updated, "d.m.Y") if page.updated else "",
    }


def _people(page: "PracticePage", found: Values, *, with_names: bool) -> Values:
    people = authors.rows_of(page) if with_names else []
    cited = citation_line(page, names(people), found["centre"], found["address"])
    return {
        "authors": [{"line": line(each)} for each in lines(people)],
        "citation": line(cited),
    }


def _proof(page: "PracticePage", found: Values) -> Values:
    measured = sum(each.is_measured for each in page.indicators.all())
    word = reviewed(page, points=False)
    proof = proof_of(page, measured, None, len(found["adoptions"]), word)
    return {
        "evidence": proof.label,
        "evidence_meaning": proof.meaning,
        "evidence_grounds": " ".join(proof.grounds),
        "assessed_by": line(page.assessed_by),
        "assessed_year": str(page.assessed_year or ""),
        "reviewed": line(word),
    }


def _facts(found: Values) -> list[dict[str, str]]:
    """Return the lines of the table that opens the passport; those with nothing to say left out."""
    facts = [
        (_("Kind"), ", ".join(filter(None, [found["kind"], found["stage"]]))),
        (_("Directions"), found["directions"]),
        (_("Levels of the programme"), found["levels"]),
        (_("Age of children"), found["age"]),
        (_("Target groups"), found["target_groups"]),
        (_("Organisation"), found["organisation_full"] or found["organisation"]),
        (_("Authors"), "; ".join(each["line"] for each in found["authors"])),
        (_("Whom to ask"), _contact(found)),
        (_("Programmes where it is used"), "; ".join(x["title"] for x in found["programmes"])),
        (_("Distance learning"), found["distance"]),
        (_("Source"), _source(found)),
        (_("In use since, year"), found["started_year"]),
        (_("Year of the description"), found["described_year"]),
        (_("Call"), ", ".join(filter(None, [found["call"], found["category"]]))),
        (_("Evidence"), found["evidence"]),
        (_("Page on the portal"), found["address"]),
    ]
    return [{"term": str(term), "text": text} for term, text in facts if text]


def _contact(found: Values) -> str:
    return ", ".join(
        filter(None, [found["contact_name"], found["contact_phone"], found["contact_mail"]])
    )


def _source(found: Values) -> str:
    names = ("source", "region", "source_organisation", "source_url")
    return ", ".join(found[name] for name in names if found[name])
