"""Addresses of the bank behind which stands something to take away."""

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from wagtail.contrib.routable_page.models import RoutablePageMixin, path


class TakeawayRoutes(RoutablePageMixin):
    """Files of a practice, the reader's selection, a question to the authors."""

    @path("podborka/")
    def show_selection(self: Any, request: HttpRequest) -> HttpResponseBase:
        """Show the reader's selection, or the one that `?p=` names."""
        from practices_bank.selection import serving

        return serving.respond(self, request)

    @path("podborka/pdf/")
    def show_selection_sheet(self: Any, request: HttpRequest) -> HttpResponseBase:
        """Send the practices that `?p=` names as one PDF, or say that it is being made."""
        from practices_bank.selection import serving

        return serving.sheet(self, request)

    @path("<slug:slug>/pdf/")
    def show_sheet(self: Any, request: HttpRequest, slug: str) -> HttpResponseBase:
        """Send the PDF of a practice."""
        from practices_bank.takeaway import serving

        return serving.sheet(self, request, slug)

    @path("<slug:slug>/pasport/")
    def show_passport(self: Any, request: HttpRequest, slug: str) -> HttpResponseBase:
        """Send the passport of a practice in Word."""
        from practices_bank.takeaway import serving

        return serving.passport(self, request, slug)

    @path("<slug:slug>/materialy/")
    def show_materials(self: Any, request: HttpRequest, slug: str) -> HttpResponseBase:
        """Send all materials of a practice as an archive."""
        from practices_bank.takeaway import serving

        return serving.materials(self, request, slug)

    @path("<slug:slug>/vopros/")
    def show_question(self: Any, request: HttpRequest, slug: str) -> HttpResponseBase:
        """Take a question to the authors of a practice."""
        from practices_bank.questions import serving

        return serving.respond(self, request, slug)
