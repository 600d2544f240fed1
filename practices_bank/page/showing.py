"""What the page of a practice shows besides its own fields: finished values."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from consents.names import lines, names
from core import child_rows, phones
from organisations.section import address_of, organisations_section
from practices_bank.bank import wording
from practices_bank.page import authors
from practices_bank.page.actual import past_term
from practices_bank.page.adoptions import adoptions_of, record_url
from practices_bank.page.answered import call_of
from practices_bank.page.facts import FactLine, facts_of
from practices_bank.page.figures import figures
from practices_bank.page.linked import programmes_of
from practices_bank.page.marked import may_be_recommended
from practices_bank.page.materials import papers_of
from practices_bank.page.neighbours import neighbours_of
from practices_bank.page.proof import Proof, proof_of
from practices_bank.page.regional import regional_words
from practices_bank.page.reviewed import reviewed
from practices_bank.page.rows import partners_of, resources_of, stages_of
from practices_bank.page.source import citation, origin_of
from practices_bank.page.words import Words, words_of
from practices_bank.takeaway.links import takeaway_of
from vocabularies.labels import Labels

if TYPE_CHECKING:
    from practices_bank.models import PracticePage

ROWS = ("stages", "resources", "partners", "indicators", "materials", "authors")


@dataclass(frozen=True)
class Direction:
    """A direction: key of its look and its name."""

    key: str
    title: str


def practice_context(page: "PracticePage", request: HttpRequest) -> dict[str, Any]:
    """Return finished values for the template."""
    child_rows.load(page, ROWS)
    labels = Labels.for_request(request)
    section = organisations_section(request)
    words = words_of(page, request)
    directions = [Direction(each.design_key, labels.of(each)) for each in words.directions]
    colour = directions[0].key if directions else ""
    indicators = list(page.indicators.all())
    materials, assessment = papers_of(page, labels)
    people = authors.rows_of(page)
    adoptions = adoptions_of(page, section, request)
    return {
        "directions": directions,
        "direction_key": colour,
        "kind_text": wording.kind(page),
        "figures": figures(indicators, colour),
        "facts": _facts(page, words, labels, request, section),
        "stages": stages_of(page),
        "resources": resources_of(page, labels),
        "partners": partners_of(page, section, request),
        "materials": materials,
        "proof": _proof(page, indicators, assessment, len(adoptions), request),
        "adoptions": adoptions,
        "record_url": record_url(page) if page.pk and page.live else "",
        "takeaway": takeaway_of(page, materials, request),
        "contact_href": phones.href(page.contact_phone),
        "authors": lines(people),
        "origin": origin_of(page, words, labels),
        "programmes": programmes_of(page, request),
        "citation": citation(page, names(people), request),
        "similar": neighbours_of(page, request, words, labels),
        "noindex": page.is_archived,
        "past_term": past_term(page),
    }


def _proof(
    page: "PracticePage", indicators: list[Any], document: Any, adopted: int, request: HttpRequest
) -> Proof:
    measured = sum(each.is_measured for each in indicators)
    word = reviewed(page) if may_be_recommended(page, request) else ""
    return proof_of(page, measured, document, adopted, word)


def _facts(
    page: "PracticePage", words: Words, labels: Labels, request: HttpRequest, section: Any
) -> list[FactLine]:
    owner_url = address_of(page.organisation, section, request)
    call, regional = call_of(page, request), regional_words(page, request)
    return facts_of(page, words, labels, owner_url, call, regional)
