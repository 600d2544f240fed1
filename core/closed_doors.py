"""Closed pages and files are for people of their own centre, not of the whole installation."""

from collections.abc import Iterable

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from wagtail.models import BaseViewRestriction, Page, Site
from wagtail.views import authenticate_with_password

from core import access, centres

# a password is told to people outside; these two mean people of the centre
FOR_PEOPLE = {BaseViewRestriction.LOGIN, BaseViewRestriction.GROUPS}


def refuse_strangers(
    request: HttpRequest, doors: Iterable[BaseViewRestriction], site: Site | None
) -> None:
    """Raise Http404 for somebody logged in whom a closed door of a centre is not open to.

    Visitors who are not logged in pass: Wagtail asks them to be. It would ask these, too, and send
    them round in circles.
    """
    if not request.user.is_authenticated:
        return
    closed = [each for each in doors if each.restriction_type in FOR_PEOPLE]
    if closed and not access.works_in(request.user, site):
        raise Http404
    if not all(each.accept_request(request) for each in closed):
        raise Http404


def keep_page(page: Page, request: HttpRequest) -> None:
    """Raise Http404 for a stranger to a closed page."""
    if request.user.is_authenticated:
        refuse_strangers(request, page.get_view_restrictions(), Site.find_for_request(request))


def page_password(
    request: HttpRequest, page_view_restriction_id: int, page_id: int
) -> HttpResponseBase:
    """Ask for the password of a page at its own centre's host only: the form names the page."""
    page = get_object_or_404(centres.pages_of(Site.find_for_request(request)).live(), pk=page_id)
    get_object_or_404(page.get_view_restrictions(), pk=page_view_restriction_id)
    return authenticate_with_password(request, page_view_restriction_id, page_id)
