"""What a material is linked with: practices, programmes, the act, its other editions."""

from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.http import HttpRequest
from wagtail.models import Page

from core.links import Link
from methodology.page.words import keys_of

if TYPE_CHECKING:
    from methodology.models import MaterialPage

# sibling apps: by their names
PAGES = {"practices": "practices_bank.PracticePage", "programmes": "programmes.ProgrammePage"}


def pages_of(page: "MaterialPage", field: str, request: HttpRequest) -> list[Link]:
    """Return links to the practices or the programmes that everybody may read."""
    keys = keys_of(page, field)
    if not keys:
        return []
    model: Any = apps.get_model(PAGES[field])
    found = model.objects.readable().offered().filter(pk__in=keys).order_by("title")
    return [_link(each, request) for each in found.only("title", "url_path")]


def act_of(page: "MaterialPage", request: HttpRequest) -> Link | None:
    """Return the act that the material leans on, where readers see it."""
    act: Any = page.act
    if act is None or not act.live:
        return None
    return Link(str(act), act.get_url(request))


def successor_of(page: "MaterialPage", request: HttpRequest) -> Link | None:
    """Return the material in force at the end of the chain; None for a draft or a closed one."""
    each, left = page.replaced_by, 10  # a chain is short; rules let none be a ring
    while each is not None and each.replaced_by is not None and left:
        each, left = each.replaced_by, left - 1
    if each is None:
        return None
    found = type(page).objects.readable().filter(pk=each.pk).only("title", "url_path").first()
    return _link(found, request) if found else None


def earlier_of(page: "MaterialPage", request: HttpRequest) -> list[Link]:
    """Return the earlier editions that readers may still open."""
    if not page.pk or not getattr(page, "has_earlier", True):
        return []
    found = type(page).objects.readable().filter(replaced_by=page.pk).order_by("-issued_on")
    return [_link(each, request) for each in found.only("title", "url_path", "issued_on")]


def _link(page: Page, request: HttpRequest) -> Link:
    return Link(page.title, page.get_url(request) or "")
