"""Wagtail's reports that show other centres' pages or people, closed or narrowed."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from wagtail.admin.views.reports.locked_pages import LockedPagesReportFilterSet, LockedPagesView

from core.isolation.people import colleagues

View = Callable[..., HttpResponse]


class OwnLockedPagesFilterSet(LockedPagesReportFilterSet):
    """Offers colleagues in the filter, not the people of other centres."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.form.fields["locked_by"]
        field.queryset = field.queryset.filter(pk__in=colleagues(self.request.user).values("pk"))


class OwnLockedPagesView(LockedPagesView):
    """Locked pages of the person's centres with a filter by colleagues."""

    filterset_class = OwnLockedPagesFilterSet


def for_superusers(view: View) -> View:
    """Close a report that counts pages of the whole installation."""

    @wraps(view)
    def closed(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_superuser:
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return closed
