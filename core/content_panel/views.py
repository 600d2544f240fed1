"""The list of the panel, made of the last saved version."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from wagtail.models import Page

from core.content_panel.places import registers
from core.content_panel.words import judge
from core.viewsets.policy import CentrePermissionPolicy
from core.viewsets.scoped import visible


def text_checks(request: HttpRequest, page_id: int) -> HttpResponse:
    """Show what stops publishing and the hints, to those who may change the page."""
    page = get_object_or_404(Page, pk=page_id)
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    return _remarks(request, page)


def record_checks(
    request: HttpRequest, app_label: str, model_name: str, record_id: int
) -> HttpResponse:
    """Show the same of a record of a register, to those who may change it."""
    model = registers().get(f"{app_label}.{model_name}")
    if model is None:
        raise Http404
    record = get_object_or_404(visible(model, request.user), pk=record_id)
    policy = CentrePermissionPolicy(model)
    if not policy.user_has_permission_for_instance(request.user, "change", record):
        raise PermissionDenied
    return _remarks(request, record)


def _remarks(request: HttpRequest, thing: Any) -> HttpResponse:
    judgement = judge(thing.get_latest_revision_as_object())
    return render(request, "core/content_panel/remarks.html", {"judgement": judgement})
