"""What the section «Сертификат» shows."""

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils.formats import number_format
from wagtail.models import Site

from acts.addresses import Addresses
from core import page_sources
from core.context_processors import centre_of
from core.links import Link
from core.page_sources import Chosen, Readers
from families.page import gathered
from media_library.attachments import documents_by_key, shown

if TYPE_CHECKING:
    from families.models import CertificatePage

QUESTIONS = 6


@dataclass(frozen=True)
class Sum:
    """What a certificate is worth for a group, by which act."""

    category: str
    amount: str
    act: Link | None


@dataclass(frozen=True)
class Year:
    """The sums of a year."""

    year: int
    sums: list[Sum]


def certificate_context(page: "CertificatePage", request: HttpRequest) -> dict[str, Any]:
    """Return steps, sums, documents, programmes and answers."""
    rows = list(page.files.all())
    files = shown(rows, documents_by_key(row.document_id for row in rows), lambda _row: [])
    answers = _answers(request)
    centre = centre_of(request)
    return {
        "wording_text": page.get_wording_display(),
        "steps": list(page.steps.all()),
        "years": _years(page, request),
        "files": [each for each in files if each.document],
        "links": [each for each in files if not each.document],
        "gathered": gathered.by_certificate(request),
        "answers": answers.lines,
        "answers_url": answers.more_url,
        "navigator": Link(centre.navigator_name, centre.navigator_url)
        if centre.navigator_url
        else None,
        "person": page.shown_person(request),
    }


def how_to(page: "CertificatePage") -> dict[str, Any]:
    """Return the steps for search engines."""
    steps = [
        {"@type": "HowToStep", "position": place, "name": each.title, "text": each.text}
        for place, each in enumerate(page.steps.all(), start=1)
    ]
    if not steps:
        return {}
    return {"mainEntity": {"@type": "HowTo", "name": page.title, "step": steps}}


def _years(page: "CertificatePage", request: HttpRequest) -> list[Year]:
    """Return the sums, the latest year first, in the editor's order within it."""
    rows = sorted(page.nominals.all(), key=lambda row: -row.year)
    addresses = Addresses(Site.find_for_request(request), request)
    return [
        Year(year, [_sum(row, addresses) for row in group])
        for year, group in groupby(rows, key=lambda row: row.year)
    ]


def _sum(row: Any, addresses: Addresses) -> Sum:
    whole = row.amount == row.amount.to_integral()
    amount = number_format(row.amount, decimal_pos=0 if whole else 2, force_grouping=True)
    act = row.act if row.act and row.act.live else None
    link = Link(act.title, addresses.of(act)) if act else None
    return Sum(row.category, f"{amount}\u00a0₽", link)


def _answers(request: HttpRequest) -> Chosen:
    """Return what parents ask, from the section of questions where the centre has one."""
    source, site = page_sources.get("answers"), Site.find_for_request(request)
    if source is None or source.for_readers is None or site is None:
        return Chosen([])
    return source.for_readers(site, request, QUESTIONS, Readers(audience="parents"))
