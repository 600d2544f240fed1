"""Sheets are kept as files, one for a practice, and made anew when it says something else."""

from functools import partial

from core import restrictions
from exchange.sheets.qr import qr_svg
from practices_bank.models import PracticePage, PracticeSheet
from practices_bank.querysets import PracticeQuerySet
from practices_bank.sheet.content import html_of
from practices_bank.sheet.rendering import pdf_of


def make(page_id: int) -> None:
    """Make the sheet of a practice, or take it away where there is nothing to show."""
    page = shown().filter(pk=page_id).first()
    if page is None or not page.full_url:
        PracticeSheet.objects.of_nobody(page_id).discard()
        return
    kept = PracticeSheet.objects.filter(page=page).first() or PracticeSheet(page=page)
    kept.page = page
    html = html_of(page)
    kept.renew(html, qr_svg(page.full_url), partial(pdf_of, html))


def shown() -> PracticeQuerySet:
    """Return the practices that everybody may read, in every language."""
    return restrictions.public(PracticePage.objects.live().offered())
