"""What the public page of the texts shows."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from wagtail.models import Site

from consents.models.consent_text import ConsentText
from core.links import Link
from core.structured_data import graph


@dataclass(frozen=True)
class ReadText:
    """A version being read among the other versions of its kind, the newest first."""

    text: ConsentText
    versions: list[ConsentText]

    @property
    def is_current(self) -> bool:
        """Whether this is the version that people agree to now."""
        return self.text == self.versions[0]

    @property
    def until(self) -> Any:
        """The day on which the next version came, None for the current one."""
        newer = [each for each in self.versions if each.version > self.text.version]
        return newer[-1].effective_from if newer else None

    def context(self, request: HttpRequest, base: str, trail: list[Link]) -> dict[str, Any]:
        """Return the template's context; `base` is the full address of the page of texts."""
        suffix = "" if self.is_current else f"{self.text.version}/"
        address = f"{base}{self.text.kind}/{suffix}"
        parent = Link(trail[-1].title, base) if trail else Link(self.text.title)
        crumbs = [*trail[:-1], parent, Link(self.text.title)]
        node = {
            "@type": "WebPage",
            "@id": address,
            "url": address,
            "name": self.text.title,
            "inLanguage": "ru",
            "version": str(self.text.version),
            "datePublished": self.text.effective_from.isoformat(),
            "dateModified": self.text.updated.isoformat(),
        }
        return {
            "reading": self,
            "text": self.text,
            "canonical": address,
            "noindex": not self.is_current,
            "breadcrumbs": crumbs,
            "structured_data": graph(node, crumbs, request),
        }


def read(site: Site | None, kind: str, version: int | None = None) -> ReadText | None:
    """Return the version in effect, or a named one that is or was; None where there is none."""
    if site is None:
        return None
    versions = list(ConsentText.objects.for_site(site).in_effect().filter(kind=kind))
    shown = next((each for each in versions if version in (None, each.version)), None)
    return ReadText(shown, versions) if shown else None


def current_texts(site: Site | None) -> list[ConsentText]:
    """Return the text in effect of every kind of a centre, in the order of kinds."""
    if site is None:
        return []
    newest: dict[str, ConsentText] = {}
    for text in ConsentText.objects.for_site(site).in_effect():
        newest.setdefault(text.kind, text)
    return sorted(newest.values(), key=lambda text: text.kind_order)
