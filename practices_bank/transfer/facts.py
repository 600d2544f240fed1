"""A practice as data: what a portal of a regional centre reads (`practice.json`).

Words go by codes with their names beside them, names of people do not go at all: the consents were
given to the centre, and whoever publishes them again needs consents of his own (152-ФЗ ст. 10.1).
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any
from urllib.parse import urljoin

from bs4 import BeautifulSoup
from wagtail.rich_text import expand_db_html

from practices_bank.choices import Evidence
from practices_bank.page.reviewed import recommended_on

FORM = "moc-practice"
VERSION = 1
PLAIN_FIELDS = (
    *("title", "lead", "goal", "keywords", "kind", "stage", "age_from", "age_to"),
    *("uses_distance", "started_year", "described_year"),
    *("contact_name", "contact_phone", "contact_email", "assessed_by", "assessed_year"),
)
RICH_FIELDS = ("problem", "essence", "results", "failures", "replication")
WORD_FIELDS = ("directions", "levels", "target_groups")
ROWS: dict[str, tuple[str, ...]] = {
    "stages": ("title", "term", "actions"),
    "resources": ("kind", "what", "quantity"),
    "indicators": ("name", "unit", "before", "after", "period", "source", "note"),
}
KEPT_BLOCKS = ("heading", "text")


def facts_of(page: Any, root_url: str) -> dict[str, Any]:
    """Return what a practice says; pictures stay: people on them agreed with this centre."""
    facts: dict[str, Any] = {"form": FORM, "version": VERSION, "origin": str(origin_of(page))}
    facts |= {name: getattr(page, name) for name in PLAIN_FIELDS}
    facts |= {name: whole_links(getattr(page, name), root_url) for name in RICH_FIELDS}
    facts |= {name: [word(each) for each in getattr(page, name).all()] for name in WORD_FIELDS}
    facts |= {name: _rows(getattr(page, name).all(), ROWS[name]) for name in ROWS}
    facts["partners"] = [{"name": str(each), "role": each.role} for each in page.partners.all()]
    facts["more"] = _more(page, root_url)
    facts["evidence"] = min(int(page.evidence), int(Evidence.EXTERNAL))
    facts["recommended_on"] = recommended_on(page)
    facts["organisation"] = _organisation(page)
    facts["programmes"] = [each.title for each in page.programmes.all()]
    facts["address"] = page.full_url or ""
    return facts


def origin_of(page: Any) -> Any:
    """Return the number by which all portals know the practice: that of its first portal."""
    return page.origin or page.translation_key


def word(term: Any) -> dict[str, str] | None:
    """Return a word by code and name."""
    return {"code": term.code, "name": term.name} if term else None


def whole_links(html: str, root_url: str) -> str:
    """Return rich text whose links work outside the portal."""
    soup = BeautifulSoup(expand_db_html(html), "html.parser")
    for link in soup.find_all("a"):
        address = link.get("href")
        if address:
            link.attrs = {"href": urljoin(f"{root_url}/", str(address))}
        else:
            link.unwrap()
    return str(soup)


def _organisation(page: Any) -> dict[str, str]:
    owner = page.organisation
    if owner is None:
        return {"name": page.source_organisation}
    return {"name": owner.short_name, "full_name": owner.full_name, "inn": owner.inn}


def _rows(rows: Iterable[Any], fields: tuple[str, ...]) -> list[dict[str, Any]]:
    return [{name: _cell(getattr(row, name)) for name in fields} for row in rows]


def _cell(value: Any) -> Any:
    if isinstance(value, Decimal):
        return str(value)
    return word(value) if hasattr(value, "code") else value


def _more(page: Any, root_url: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for block in page.body:
        if block.block_type == "text":
            found.append({"type": "text", "value": whole_links(block.value.source, root_url)})
        elif block.block_type == "heading":
            found.append({"type": "heading", "value": dict(block.value)})
    return found
