"""A kept sheet is sent to readers."""

from typing import Any

from django.http import FileResponse, Http404

from exchange.models.sheet import sheet_of


def send(page: Any) -> FileResponse:
    """Send the sheet of a page that the reader may read; 404 without a page or until it is made."""
    sheet = sheet_of(page) if page else None
    if sheet is None or not sheet.file.storage.exists(sheet.file.name):
        raise Http404
    response = FileResponse(
        sheet.file.open("rb"), content_type="application/pdf", filename=f"{page.slug}.pdf"
    )
    response["X-Content-Type-Options"] = "nosniff"
    return response
