"""The sheet is sent to readers."""

from typing import TYPE_CHECKING

from django.http import FileResponse, HttpRequest

from exchange.sheets.serving import send
from programmes.models import ProgrammePage

if TYPE_CHECKING:
    from programmes.models import ProgrammesPage


def respond(section: "ProgrammesPage", request: HttpRequest, slug: str) -> FileResponse:
    """Send the sheet of a programme that everybody may read; 404 until it is made."""
    pages = ProgrammePage.objects.child_of(section).readable().offered().select_related("sheet")
    return send(pages.filter(slug=slug).first())
