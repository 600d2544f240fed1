"""Programmes in which a practice is used."""

from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db.models import QuerySet
from django.http import HttpRequest

from core.links import Link

if TYPE_CHECKING:
    from practices_bank.models import PracticePage


def programmes_of(page: "PracticePage", request: HttpRequest) -> list[Link]:
    """Return links to the programmes that everybody may read."""
    chosen = page.programmes.all()
    in_memory = not isinstance(chosen, QuerySet)
    keys = [each.pk for each in chosen] if in_memory else chosen.order_by().values("pk")
    programmes: Any = apps.get_model("programmes.ProgrammePage")  # a sibling app: by its name
    found = programmes.objects.readable().filter(pk__in=keys).order_by("title")
    return [
        Link(each.title, each.get_url(request) or "") for each in found.only("title", "url_path")
    ]
