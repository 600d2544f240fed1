"""Where the acts of a centre are read."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from django.apps import apps
from django.http import HttpRequest
from wagtail.models import Page, Site

from core.navigation import front_page

from .choices import ActRole, ActStatus

if TYPE_CHECKING:
    from acts.models import NormativeAct


@dataclass
class Addresses:
    """Where a page of an act is; each of the two sections is looked for when it is needed.

    Without a request the addresses are whole, with the host.
    """

    site: Site | None
    request: HttpRequest | None = None

    def of(self, act: "NormativeAct") -> str:
        """Return the one address of an act; empty where the centre has no place for it."""
        if is_regulation(act) and self.regulation:
            return self.regulation
        return f"{self.documents}{act.slug}/" if self.documents else ""

    @cached_property
    def documents(self) -> str:
        """Address of «Документы»; empty where the centre has none."""
        return self._url("DocumentsPage")

    @cached_property
    def regulation(self) -> str:
        """Address of «Положение»; empty where the centre has none."""
        return self._url("RegulationPage")

    def _url(self, name: str) -> str:
        root = front_page(self.site) if self.site else None
        if root is None:
            return ""
        pages = apps.get_model("acts", name).objects.descendant_of(root).live()
        found: Page | None = pages.defer_streamfields().first()
        if found is None:
            return ""
        return (found.get_url(self.request) if self.request else found.get_full_url()) or ""


def is_regulation(act: "NormativeAct") -> bool:
    """Say whether the act is the «Положение» by which the centre works now."""
    return act.role == ActRole.REGULATION and act.status != ActStatus.REPEALED
