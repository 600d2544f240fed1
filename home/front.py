"""Front page of a new centre: sections to begin with, so that it is not bare."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.utils.translation import gettext, override
from wagtail.models import Site

from core.models import CentreSection
from home.models import HomePage

SEED = Path(__file__).parent / "seed" / "front.json"

Section = tuple[str, dict[str, Any]]
Pages = dict[str, int]


def prepare_front(site: Site) -> None:
    """Give the front page sections to begin with, unless it has some already."""
    page = HomePage.objects.get(pk=site.root_page_id)
    if page.sections:
        return
    known = dict(CentreSection.objects.for_site(site).values_list("key", "page"))
    with override(settings.LANGUAGE_CODE):
        raw = [{"type": name, "value": value} for name, value in _sections(known)]
    page.sections = HomePage._meta.get_field("sections").to_python(raw)
    page.save_revision().publish()


@cache
def _seed() -> dict[str, Any]:
    return json.loads(SEED.read_text("utf-8"))


def _sections(pages: Pages) -> Iterator[Section]:
    """Yield the sections of the mockup; the four blocks are those of Электросталь, план 10."""
    yield from _grouped("audience", "cards", pages)
    yield from _grouped("four_blocks", "entries", pages)
    yield "directions", {"heading": gettext("Directions")}
    yield from _latest(pages)
    if "nezavisimaya-otsenka" in pages:
        yield "quality", {"heading": gettext("Results of the quality assessment"), "year": None}
    if contacts := pages.get("kontakty"):
        text = gettext("A methodist answers parents, teachers and heads of organisations.")
        button = _link(gettext("Get in touch"), contacts)
        yield "help", {"heading": gettext("Need help?"), "text": text, "button": button}


def _grouped(name: str, groups: str, pages: Pages) -> Iterator[Section]:
    """Yield a section of cards, each with links to the sections that the centre has."""
    words = _seed()[name]
    cards = [{**each, "links": _links(each["links"], pages)} for each in words[groups]]
    found = [each for each in cards if each["links"]]
    if found:
        yield name, {"heading": words["heading"], groups: _items(found)}


def _latest(pages: Pages) -> Iterator[Section]:
    """Yield the lists that fill themselves; one with nothing to say is not shown."""
    for words in _seed()["latest"]:
        text, key = words["more"]
        if key in pages:
            yield "latest", {**words, "more": _link(text, pages[key])}


def _links(rows: list[list[str]], pages: Pages) -> list[dict[str, Any]]:
    return _items([_link(text, pages[key]) for text, key in rows if key in pages])


def _items(values: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"type": "item", "value": value, "id": str(uuid4())} for value in values]


def _link(text: str, page: int) -> dict[str, Any]:
    return {"text": text, "page": page, "document": None, "url": ""}
