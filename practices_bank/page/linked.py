"""Programmes in which a practice is used."""

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.http import HttpRequest
from wagtail.models import Page

from core.caching.kept import keeps, kept
from core.links import Link

if TYPE_CHECKING:
    from practices_bank.models import PracticePage


def programmes_of(page: "PracticePage", request: HttpRequest) -> list[Link]:
    """Return links to the programmes that everybody may read."""
    if not page.pk or not keeps(request):
        keys = [each.pk for each in page.programmes.all()]
        return list(_links(keys, request).values())
    section: Page = page.get_parent()
    name = f"programmes of practices under {section.pk}"
    return kept(request, name, lambda: _of_all(page, section, request)).get(page.pk, [])


def _of_all(page: "PracticePage", section: Page, request: HttpRequest) -> dict[int, list[Link]]:
    """Return the programmes of all practices of a bank: few of them have any."""
    pages = type(page).objects.child_of(section).order_by().values("pk")
    uses = type(page).programmes.through.objects.filter(practicepage__in=pages)
    pairs = list(uses.values_list("programmepage_id", "practicepage_id"))
    practices: dict[int, list[int]] = defaultdict(list)
    for programme, practice in pairs:
        practices[programme].append(practice)
    found: dict[int, list[Link]] = defaultdict(list)
    for programme, link in _links(list(practices), request).items():
        for practice in practices[programme]:
            found[practice].append(link)
    return dict(found)


def _links(keys: list[int], request: HttpRequest) -> dict[int, Link]:
    """Return the links by the keys of programmes, in the order of their titles."""
    programmes: Any = apps.get_model("programmes.ProgrammePage")  # a sibling app: by its name
    found = programmes.objects.readable().filter(pk__in=keys).order_by("title")
    return {
        each.pk: Link(each.title, each.get_url(request) or "")
        for each in found.only("title", "url_path")
    }
