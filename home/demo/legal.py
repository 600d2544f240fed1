"""Legal texts of the demo: every gap that a living centre fills in has an example in it."""

import json
import re

from wagtail.models import Site

from consents.models import ConsentText
from consents.texts import publish
from core.models import CentreSettings
from home.demo import config
from home.models import LegalPage

GAP = re.compile(r"\[\[[^\]:]*: ([^\]]+)\]\]")


def fill_legal_texts(site: Site, centre: CentreSettings) -> None:
    """Fill the legal pages and the texts of consents and put the texts in effect."""
    words = config.gaps() | {
        "наименование, ИНН, ОГРН и адрес оператора": f"{centre.owner_name}, {centre.owner_address}",
        "адрес портала": site.hostname,
    }
    for page in LegalPage.objects.descendant_of(site.root_page):
        field = page._meta.get_field("body")
        stored = json.dumps(field.get_prep_value(page.body), ensure_ascii=False)
        page.body = field.to_python(filled(stored, words))
        page.save_revision().publish()
    for text in ConsentText.objects.for_site(site):
        text.body = filled(text.body, words)
        publish(text)


def filled(text: str, words: dict[str, str]) -> str:
    """Return the text with the gaps filled; a gap without words is a mistake of the demo's data."""

    def word(match: re.Match[str]) -> str:
        if match[1] not in words:
            raise config.DemoDataError(f"gaps.json: {match[1]!r} is missing")
        return words[match[1]]

    return GAP.sub(word, text)
