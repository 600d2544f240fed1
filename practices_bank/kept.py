"""What was public is not deleted: the archive keeps its address, its adoptions and its reviews."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page

from practices_bank.models import PracticePage


@hooks.register("before_delete_page")
def keep_practice(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Lead from the deletion of a practice that readers have met to its form."""
    if not _public([page]):
        return None
    messages.error(request, _archive_instead())
    return redirect("wagtailadmin_pages:edit", page.pk)


@hooks.register("before_bulk_action")
def keep_several(
    request: HttpRequest, kind: str, things: Iterable[Any], _action: Any
) -> HttpResponse | None:
    """Refuse the deletion of several pages where one is such a practice."""
    listed = list(things)
    if kind != "delete" or not listed:
        return None
    if isinstance(listed[0], Page) and _public(listed):
        messages.error(request, _archive_instead())
        return redirect("wagtailadmin_explore", listed[0].get_parent().pk)
    return None


def _public(pages: Iterable[Page]) -> bool:
    keys = [each.pk for each in pages]
    return PracticePage.objects.filter(pk__in=keys, first_published_at__isnull=False).exists()


def _archive_instead() -> str:
    return _(
        "Readers have met this practice: put it into the archive. Its address, its adoptions and "
        "its reviews stay."
    )


__all__ = ["keep_practice", "keep_several"]
