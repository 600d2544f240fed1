"""A refusal to take a kept page off the site is told in words, not by Wagtail's «no access»."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from wagtail.admin import messages
from wagtail.models import Page

from core import kept_pages

View = Callable[..., HttpResponse]


def explained(view: View, *, branch: bool) -> View:
    """Say why a page stays; warn a superuser, whom nothing stops.

    The view names the page by `page_id` or `page_to_move_id`.
    """

    @wraps(view)
    def gate(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        page = get_object_or_404(Page, pk=kwargs.get("page_id") or kwargs["page_to_move_id"])
        if reason := kept_pages.why_not(request.user, page, branch=branch):
            messages.error(request, reason)
            return redirect("wagtailadmin_explore", page.pk)
        asked = request.user.is_superuser and request.method == "GET"
        if asked and (warning := kept_pages.warning_about(page, branch=branch)):
            messages.warning(request, warning)
        return view(request, **kwargs)

    return gate
