"""Rich text as a Word document takes it: paragraphs one after another, lists with their marks."""

from collections.abc import Iterator
from typing import Any

from bs4 import BeautifulSoup, Tag

from core.xml_text import legal

PARAGRAPH = "\a"  # docxtpl makes a new paragraph of it, in the style of the one it stands in
BLOCKS = ("p", "li", "h2", "h3", "h4", "blockquote")


def plain(html: str) -> str:
    """Return rich text without tags, its paragraphs parted for the template."""
    return PARAGRAPH.join(paragraphs(html))


def line(text: Any) -> str:
    """Return plain text without what a document cannot hold."""
    return legal(str(text or "")).strip()


def paragraphs(html: str) -> list[str]:
    """Return the paragraphs of rich text; items of lists begin with their mark."""
    soup = BeautifulSoup(html or "", "html.parser")
    return [text for text in _texts(soup) if text]


def _texts(soup: BeautifulSoup) -> Iterator[str]:
    blocks = [each for each in soup.find_all(BLOCKS) if not each.find(BLOCKS)]
    if not blocks:
        yield _words(soup)
    for block in blocks:
        yield f"{_mark(block)}{_words(block)}"


def _words(node: Tag) -> str:
    return " ".join(legal(node.get_text()).split())


def _mark(block: Tag) -> str:
    item = block if block.name == "li" else block.find_parent("li")
    if item is None:
        return ""
    if item.parent is not None and item.parent.name == "ol":
        return f"{len(item.find_previous_siblings('li')) + 1}. "
    return "– "
