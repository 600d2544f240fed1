"""Rules of rich text that an editor can break without noticing; pure functions over HTML."""

import re
from collections.abc import Iterator
from typing import Any

from bs4 import BeautifulSoup, Tag
from django.utils.translation import gettext_lazy as _

# words of the editors' language, compared without case and punctuation
NAMELESS = frozenset(
    (
        "здесь",
        "тут",
        "сюда",
        "далее",
        "подробнее",
        "читать далее",
        "ссылка",
        "по ссылке",
        "по этой ссылке",
        "перейти",
        "скачать",
        "нажмите здесь",
        "жмите сюда",
    )
)
ALLOWED_ADDRESS = re.compile(r"(https://|mailto:|tel:|#|/(?!/))", re.IGNORECASE)


def problems(html: str) -> list[Any]:
    """Return a message for each kind of problem in the text, none for a good text."""
    soup = BeautifulSoup(html or "", "html.parser")
    return list(dict.fromkeys([*_fake_headings(soup), *_links(soup)]))


def is_nameless(text: str) -> bool:
    """Say whether a link's text tells nothing about where it leads (WCAG 2.4.4)."""
    return re.sub(r"[^\w\s]", "", text).strip().lower() in NAMELESS


def _fake_headings(soup: BeautifulSoup) -> Iterator[Any]:
    for paragraph in soup.find_all("p"):
        text = paragraph.get_text(strip=True)
        bold = "".join(each.get_text(strip=True) for each in _outermost_bold(paragraph))
        if text and text == bold:
            yield _(
                "The paragraph «%(text)s» is wholly bold and looks like a heading: "
                "make it a heading or make bold only the words that matter."
            ) % {"text": _short(text)}


def _outermost_bold(paragraph: Tag) -> list[Tag]:
    bold = paragraph.find_all(["b", "strong"])
    return [each for each in bold if not each.find_parent(["b", "strong"])]


def _links(soup: BeautifulSoup) -> Iterator[Any]:
    for link in soup.find_all("a"):
        text = link.get_text(strip=True)
        address = str(link.get("href") or "")
        if not text:
            yield _("There is a link without text: write where it leads.")
        elif is_nameless(text):
            yield _("The link «%(text)s» does not say where it leads.") % {"text": _short(text)}
        elif re.match(r"(https?://|www\.)", text):
            yield _("Instead of the address %(text)s write where the link leads.") % {
                "text": _short(text)
            }
        if address and not ALLOWED_ADDRESS.match(address):
            yield _("The link «%(text)s» must begin with https://.") % {"text": _short(text)}


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59].rstrip()}…"
