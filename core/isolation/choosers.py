"""Choosing of pages: only those of the person's centres are offered."""

from django.db.models import Q
from django.http import HttpRequest
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


def own_pages(user: object) -> Q:
    """Return the condition «a page of one of the person's centres»."""
    roots = access.sites_of(user).values("root_page__translation_key")
    fronts = Page.objects.filter(translation_key__in=roots)
    return centres.under(fronts.values_list("path", flat=True))
