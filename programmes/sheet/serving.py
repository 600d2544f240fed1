"""The sheet is sent to readers."""

from typing import TYPE_CHECKING

from django.http import FileResponse, Http404, HttpRequest

from programmes.models import ProgrammePage
from programmes.models.sheet import sheet_of

if TYPE_CHECKING:
    from programmes.models import ProgrammesPage


def respond(section: "ProgrammesPage", request: HttpRequest, slug: str) -> FileResponse:
    """Send the sheet of a programme that everybody may read; 404 until it is made."""
    pages = ProgrammePage.objects.child_of(section).readable().offered().select_related("sheet")
    page = pages.filter(slug=slug).first()
    sheet = sheet_of(page) if page else None
    if sheet is None or not sheet.file.storage.exists(sheet.file.name):
        raise Http404
    response = FileResponse(
        sheet.file.open("rb"), content_type="application/pdf", filename=f"{slug}.pdf"
    )
    response["X-Content-Type-Options"] = "nosniff"
    return response
