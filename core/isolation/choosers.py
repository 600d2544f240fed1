"""Choosing of pages: only those of the person's centres are offered."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from wagtail.models import Page
from wagtail.query import PageQuerySet

from core import access, centres


def keep_own_pages(pages: PageQuerySet, request: HttpRequest) -> PageQuerySet:
    """Leave in the window of the page chooser the pages of the person's centres.

    A superuser works in one centre at a time too, but may link between centres knowingly.
    """
    if request.user.is_superuser:
        return pages
    return pages.filter(own_pages(request.user))


def own_parent_only(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Close the window of the page chooser opened at a page of another centre."""

    @wraps(view)
    def closed(request: HttpRequest, parent_page_id: int, **kwargs: Any) -> HttpResponse:
        parent = get_object_or_404(Page, pk=parent_page_id)
        if not (parent.is_root() or request.user.is_superuser):
            get_object_or_404(Page.objects.filter(own_pages(request.user)), pk=parent_page_id)
        return view(request, parent_page_id, **kwargs)

    return closed


def own_pages(user: object) -> Q:
    """Return the condition «a page of one of the person's centres»."""
    roots = access.sites_of(user).values("root_page__translation_key")
    fronts = Page.objects.filter(translation_key__in=roots)
    return centres.under(fronts.values_list("path", flat=True))
