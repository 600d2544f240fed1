"""Wagtail's reports that show other centres' pages or people, closed or narrowed."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from wagtail_localize.views.report import TranslationsReportView

from core import access
from core.isolation import things

View = Callable[..., HttpResponse]


class OwnTranslationsReportView(TranslationsReportView):
    """Translations of the person's centres; a guest has none of his own."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not access.works_somewhere(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self) -> QuerySet:
        found = super().get_queryset().order_by("pk")
        user = self.request.user
        return found if user.is_superuser else found.filter(pk__in=things.translations(user))


def for_superusers(view: View) -> View:
    """Close what is shared by the whole installation."""

    @wraps(view)
    def closed(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_superuser:
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return closed
