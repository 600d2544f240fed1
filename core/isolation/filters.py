"""Filters of Wagtail's page listings: they offer all centres and the people of all of them."""

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.admin.views.pages.listing import PageFilterSet

from core import access
from core.isolation.people import colleagues

Choices = Callable[[HttpRequest], QuerySet]


def narrow_page_filters() -> None:
    """Leave the person's own centres and colleagues; once, when the admin is being set up.

    Wagtail has no hook for it: the declared filters are shared by the listings of all page types.
    """
    declared = PageFilterSet.declared_filters
    declared["site"].queryset = lambda request: access.sites_of(request.user)
    for name in ("owner", "edited_by"):
        declared[name].queryset = _colleagues_among(declared[name].queryset)


def _colleagues_among(people: Choices) -> Choices:
    def choices(request: Any) -> QuerySet:
        return people(request).filter(pk__in=colleagues(request.user).values("pk"))

    return choices
