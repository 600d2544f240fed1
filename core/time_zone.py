"""Dates and hours of public pages are those of the centre."""

from collections.abc import Callable
from typing import Any

from django.core.signals import request_finished
from django.dispatch import receiver
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone

from core.context_processors import centre_of

# the desk has the zone of the person who works there, files have none
ZONELESS = ("/admin/", "/media/", "/static/", "/documents/")


class TimeZoneMiddleware:
    """Makes the centre's zone current for as long as the answer is written."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: Any) -> None:
        """Ask the settings, which the page needs anyway, after the caches have had their say."""
        if not request.path_info.startswith(ZONELESS):
            timezone.activate(centre_of(request).zone)


@receiver(request_finished, dispatch_uid="core.time_zone.forget")
def forget(**_signal: object) -> None:
    """Leave the thread as it was: a table is written after the middleware has returned."""
    timezone.deactivate()
