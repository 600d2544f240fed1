"""Where the acts of a centre are read."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db.models import Subquery
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Page, Site

from core.languages.spoken import is_main
from core.navigation import front_page

from .choices import ActRole, ActStatus

if TYPE_CHECKING:
    from acts.models import NormativeAct
    from acts.querysets import ActQuerySet


@dataclass
class Addresses:
    """Where a page of an act is; each of the two sections is looked for when it is needed.

    Without a request the addresses are whole, with the host.
    """

    site: Site | None
    request: HttpRequest | None = None

    def of(self, act: "NormativeAct") -> str:
        """Return the one address of an act; empty where the centre has no place for it."""
        self._learn(act)
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

    @cached_property
    def front(self) -> Page | None:
        """Front page in the language being read, the main one where that has no «Документы»."""
        here = front_page(self.site) if self.site else None
        if is_main() or here is None or self._sections(here, "DocumentsPage").exists():
            return here
        return self.site.root_page if self.site else None

    def located(self, acts: "ActQuerySet") -> "ActQuerySet":
        """Let the question for acts bring the addresses of both sections along.

        `of` takes them from the first such act: no query of its own.
        """
        if self.front is None:
            return acts
        return acts.annotate(
            documents_path=Subquery(self._pages("DocumentsPage").values("url_path")[:1]),
            regulation_path=Subquery(self._pages("RegulationPage").values("url_path")[:1]),
        )

    def _learn(self, act: "NormativeAct") -> None:
        if hasattr(act, "regulation_path"):
            self.documents = self._inside(act.documents_path)
            self.regulation = self._inside(act.regulation_path)

    def _inside(self, path: str | None) -> str:
        if not path or self.front is None:
            return ""
        below = path.removeprefix(self.front.url_path)
        if is_main():
            return reverse("wagtail_serve", args=(below,))
        with override(self.front.locale.language_code):
            return reverse("wagtail_serve", args=(below,))

    def _url(self, name: str) -> str:
        found = self._pages(name).first() if self.front else None
        if found is None:
            return ""
        return (found.get_url(self.request) if self.request else found.get_full_url()) or ""

    def _pages(self, name: str) -> Any:
        return self._sections(self.front, name).order_by("path")

    def _sections(self, front: Page | None, name: str) -> Any:
        return apps.get_model("acts", name).objects.descendant_of(front).live()


def is_regulation(act: "NormativeAct") -> bool:
    """Say whether the act is the «Положение» by which the centre works now."""
    return act.role == ActRole.REGULATION and act.status != ActStatus.REPEALED
