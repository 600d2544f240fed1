"""Where the acts of a centre are read."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.apps import apps
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page, Site

from core.centres import pages_of

from .choices import ActRole, ActStatus

if TYPE_CHECKING:
    from acts.models import NormativeAct


@dataclass(frozen=True)
class Addresses:
    """Address of «Документы» and of «Положение»; empty where the centre has no such page."""

    documents: str = ""
    regulation: str = ""

    @classmethod
    def of_site(cls, site: Site | None, request: HttpRequest | None = None) -> "Addresses":
        """Find both pages of a centre, in the language being read where they are translated."""
        types = [apps.get_model("acts", name) for name in ("DocumentsPage", "RegulationPage")]
        pages = pages_of(site).live().type(*types).select_related("locale").order_by("path")
        found: dict[type, str] = {}
        for page in sorted(pages, key=_is_in_language):
            found[page.specific_class] = page.get_url(request) or ""
        return cls(*(found.get(each, "") for each in types))

    def of(self, act: "NormativeAct") -> str:
        """Return the one address of an act; empty where the centre has no place for it."""
        if self.regulation and is_regulation(act):
            return self.regulation
        return f"{self.documents}{act.slug}/" if self.documents else ""


def is_regulation(act: "NormativeAct") -> bool:
    """Say whether the act is the «Положение» by which the centre works now."""
    return act.role == ActRole.REGULATION and act.status != ActStatus.REPEALED


def _is_in_language(page: Page) -> bool:
    return page.locale.language_code == get_language()
