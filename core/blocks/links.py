"""A link to one thing: a page, a document or an address outside."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructValue, URLBlock

from core.blocks.base import RuledStructBlock
from core.blocks.choosers import DocumentChoice, PageChoice
from core.blocks.text_rules import is_nameless

TARGETS = ("page", "document", "url")


@dataclass(frozen=True)
class Link:
    """A finished link; `host` is named beside a link that leads outside."""

    text: str
    url: str
    host: str = ""
    document: Any = None


class LinkValue(StructValue):
    """Where a link leads and what it says."""

    def link(self, request: Any = None) -> Link | None:
        """Return the finished link, None where its page or file is not there for readers."""
        page, document, url = (self.get(target) for target in TARGETS)
        if page is not None:
            address = page.get_url(request) if page.live else None
            return Link(self.words or page.title, address) if address else None
        if document is not None:
            return _to_file(document.current, self.words)
        return Link(self.words or url, url, host=urlsplit(url).netloc) if url else None

    @property
    def words(self) -> str:
        """The editor's own words."""
        return str(self.get("text") or "")


def _to_file(document: Any, words: str) -> Link | None:
    if document.is_infected:
        return None
    return Link(words or document.title, document.url, document=document)


class LinkBlock(RuledStructBlock):
    """Exactly one of page, document and https address; the words may be taken from the target."""

    text = CharBlock(
        required=False,
        max_length=120,
        label=_("Words of the link"),
        help_text=_("Empty: the title of the page or document."),
    )
    page = PageChoice(required=False, label=_("Page of the portal"))
    document = DocumentChoice(required=False, label=_("Document"))
    url = URLBlock(
        required=False,
        max_length=500,
        label=_("Address outside the portal"),
        help_text=_("Begins with https://"),
    )

    def refusals(self, value: StructValue) -> dict[str, Any]:
        """Refuse several targets at once and addresses without encryption."""
        chosen = [target for target in TARGETS if value.get(target)]
        if len(chosen) > 1:
            return {chosen[1]: _("Choose one: a page, a document or an address.")}
        if value.get("url") and not value["url"].lower().startswith("https://"):
            return {"url": _("The address must begin with https://.")}
        return {}

    def omissions(self, value: StructValue) -> dict[str, Any]:
        """Refuse a link that leads nowhere or does not say where."""
        if not any(value.get(target) for target in TARGETS):
            return {"page": _("Choose a page, a document or an address.")}
        if value.get("url") and not value.get("text"):
            return {"text": _("Write where the link leads.")}
        if is_nameless(str(value.get("text") or "")):
            return {"text": _("The words do not say where the link leads.")}
        return {}

    class Meta:
        label = _("Link")
        icon = "link"
        value_class = LinkValue


def preview_link(text: Any) -> dict[str, Any]:
    """Return a link for previews of the block picker."""
    return {"text": text, "page": None, "document": None, "url": "https://example.ru/"}
