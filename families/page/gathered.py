"""What other registers have for the same children: the first lines, the number, the way to all."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.apps import apps
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.models import Site

from core.caching.kept import kept
from core.links import Link
from core.section_of import section_of
from organisations.models import Organisation
from organisations.section import organisations_section

SHOWN = 6


@dataclass(frozen=True)
class Gathered:
    """Things of another section; `url` leads to all of them under the same filter."""

    anchor: str
    heading: str
    links: list[Link]
    number: int
    url: str


Filtered = Callable[[Any], QuerySet]


def _pages(
    request: HttpRequest, section: str, page: str, rows: Filtered, anchor: str, query: dict
) -> Gathered | None:
    """Return the newest pages of a sibling's section, which is known by its name only."""
    index: Any = section_of(request, apps.get_model(section))
    if index is None:
        return None
    model: Any = apps.get_model(page)

    def ask() -> Gathered | None:
        found = rows(model.objects.child_of(index).readable())
        number = found.count()
        shown = found.order_by("-first_published_at", "-pk").only("title", "url_path")[:SHOWN]
        links = [Link(each.title, each.get_url(request) or "") for each in shown]
        url = f"{index.get_url(request)}?{urlencode(query)}"
        return Gathered(anchor, "", links, number, url) if number else None

    return kept(request, f"{anchor} gathered under {index.pk}", ask)


def _named(found: Gathered | None, heading: str) -> list[Gathered]:
    if found is None:
        return []
    return [Gathered(found.anchor, heading, found.links, found.number, found.url)]


def by_certificate(request: HttpRequest) -> list[Gathered]:
    """Return the programmes that a certificate pays for."""
    code = "pfdod_certificate"
    found = _pages(
        request,
        "programmes.ProgrammesPage",
        "programmes.ProgrammePage",
        lambda pages: pages.offered().filter(funding__code=code),
        "by-certificate",
        {"funding": code},
    )
    return _named(found, _("Programmes that it pays for"))


def adapted(request: HttpRequest) -> list[Gathered]:
    """Return the adapted programmes."""
    found = _pages(
        request,
        "programmes.ProgrammesPage",
        "programmes.ProgrammePage",
        lambda pages: pages.offered().filter(is_adapted=True),
        "adapted",
        {"adapted": 1},
    )
    return _named(found, _("Adapted programmes"))


def materials(request: HttpRequest, topic: str) -> list[Gathered]:
    """Return the methodological materials on a topic."""
    found = _pages(
        request,
        "methodology.MethodologyPage",
        "methodology.MaterialPage",
        lambda pages: pages.in_force().filter(topics__code=topic),
        f"materials-{topic}",
        {"topic": topic},
    )
    return _named(found, _("Methodological materials"))


def accessible(request: HttpRequest) -> list[Gathered]:
    """Return the organisations that have something of an accessible environment."""
    section, site = organisations_section(request), Site.find_for_request(request)
    if section is None or site is None:
        return []

    def ask() -> Gathered | None:
        rows = Organisation.objects.for_site(site).live().filter(accessibility__isnull=False)
        codes = rows.order_by("accessibility__code").values_list("accessibility__code", flat=True)
        chosen = [("access", code) for code in codes.distinct()]
        found = list(rows.distinct().order_by("short_name"))
        links = [
            Link(str(each.said("short_name")), each.get_url(request, section))
            for each in found[:SHOWN]
        ]
        url = f"{section.get_url(request)}?{urlencode(chosen)}"
        return Gathered("accessible", "", links, len(found), url) if found else None

    return _named(kept(request, "accessible organisations", ask), _("Accessible organisations"))
