"""Sheets are kept as files, one for a programme, and made anew when it says something else."""

from functools import partial

from core import restrictions
from exchange.sheets.qr import qr_svg
from programmes.catalogue.loading import page_at
from programmes.models import ProgrammePage, ProgrammeSheet
from programmes.sheet.content import SIZES, html_of
from programmes.sheet.rendering import pdf_of
from vocabularies.labels import Labels


def make(page_id: int) -> None:
    """Make the sheet of a programme, or take it away where there is nothing to show."""
    page = _shown(page_id)
    if page is None or not page.full_url:
        ProgrammeSheet.objects.of_nobody(page_id).discard()
        return
    kept = ProgrammeSheet.objects.filter(page=page).first() or ProgrammeSheet(page=page)
    kept.page = page
    kept.renew(html_of(page, SIZES[0]), qr_svg(page.full_url), partial(pdf_of, page))


def _shown(page_id: int) -> ProgrammePage | None:
    """Return a programme that everybody may read, with all that its page says."""
    pages = restrictions.public(ProgrammePage.objects.live().offered()).filter(pk=page_id)
    page = pages.first()
    return page_at(page.get_parent(), page.slug, Labels(None)) if page else None
