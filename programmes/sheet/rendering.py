"""A programme on one page."""

from typing import Any

from exchange.sheets.rendering import press, written
from programmes.sheet.content import SIZES, html_of

STYLE = "css/pdf/programme-sheet.css"


def pdf_of(page: Any) -> bytes:
    """Return the sheet of a programme loaded by `catalogue.loading.page_at`."""
    lay_out = press(STYLE)
    document = None
    for size in SIZES:
        document = lay_out(html_of(page, size))
        if len(document.pages) == 1:
            break
    assert document is not None  # noqa: S101 - SIZES is not empty
    return written(document, document.pages[:1])
