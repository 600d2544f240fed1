"""Choosing of pages: only those of the person's centres are offered."""

from django.http import HttpRequest
from wagtail.query import PageQuerySet

from core.isolation.things import own_pages


def keep_own_pages(pages: PageQuerySet, request: HttpRequest) -> PageQuerySet:
    """Leave in the window of the page chooser the pages of the person's centres.

    A superuser works in one centre at a time too, but may link between centres knowingly.
    """
    if request.user.is_superuser:
        return pages
    return pages.filter(own_pages(request.user))
