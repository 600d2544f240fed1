"""The list of the panel, made of the last saved version."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from wagtail.models import Page

from core.content_panel.words import judge


def text_checks(request: HttpRequest, page_id: int) -> HttpResponse:
    """Show what stops publishing and the hints, to those who may change the page."""
    page = get_object_or_404(Page, pk=page_id).get_latest_revision_as_object()
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    return render(request, "core/content_panel/remarks.html", {"judgement": judge(page)})
