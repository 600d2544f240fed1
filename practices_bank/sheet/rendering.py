"""From the document to PDF: as many pages as it takes."""

from exchange.sheets.rendering import press, written

STYLE = "css/pdf/practice-sheet.css"


def pdf_of(html: str) -> bytes:
    """Return a document of practices as PDF."""
    return written(press(STYLE)(html))
