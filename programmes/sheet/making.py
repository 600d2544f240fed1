"""Sheets are kept as files, one for a programme, and made anew when it says something else."""

from functools import partial
from hashlib import sha256

from django.core.files.base import ContentFile
from django.db import transaction

from core import restrictions
from programmes.catalogue.loading import page_at
from programmes.models import ProgrammePage, ProgrammeSheet
from programmes.sheet.content import SIZES, html_of
from programmes.sheet.qr import qr_svg
from programmes.sheet.rendering import pdf_of
from vocabularies.labels import Labels


def make(page_id: int) -> None:
    """Make the sheet of a programme, or take it away where there is nothing to show."""
    page = _shown(page_id)
    if page is None or not page.full_url:
        forget(page_id)
        return
    kept = ProgrammeSheet.objects.filter(page=page).first() or ProgrammeSheet(page=page)
    print_ = sha256(html_of(page, SIZES[0]).encode()).hexdigest()
    if kept.pk and kept.fingerprint == print_ and kept.file:
        ProgrammeSheet.objects.filter(pk=kept.pk).update(revision=page.live_revision_id)
        return
    _keep(kept, page, print_, pdf_of(page))


def _shown(page_id: int) -> ProgrammePage | None:
    """Return a programme that everybody may read, with all that its page says."""
    pages = restrictions.public(ProgrammePage.objects.live().offered()).filter(pk=page_id)
    slug = pages.values_list("slug", flat=True).first()
    return page_at(pages, slug, Labels(None)) if slug else None


def _keep(kept: ProgrammeSheet, page: ProgrammePage, print_: str, content: bytes) -> None:
    old = kept.file.name
    kept.file = ContentFile(content, f"{page.pk}.pdf")
    kept.size, kept.fingerprint = len(content), print_
    kept.qr, kept.revision = qr_svg(page.full_url or ""), page.live_revision_id
    with transaction.atomic():
        kept.save()
        if old:
            transaction.on_commit(partial(kept.file.storage.delete, old))


def forget(page_id: int) -> None:
    """Delete the sheet of a programme that is not shown, and those whose programme is gone."""
    for sheet in ProgrammeSheet.objects.of_nobody(page_id):
        with transaction.atomic():
            sheet.delete()
            transaction.on_commit(partial(sheet.file.storage.delete, sheet.file.name))
