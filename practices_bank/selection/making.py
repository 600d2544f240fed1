"""One PDF of several practices: made by the worker, kept by what its practices say."""

from datetime import timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from django.core.cache import cache
from django.core.files.base import ContentFile
from django.http import HttpRequest
from django.utils import timezone

from consents.forms import RateLimit
from core.centres import site_of
from exchange.models.sheet import discard
from practices_bank.models import PracticeSheet, PracticesPage, SelectionSheet
from practices_bank.selection.keeping import Keys
from practices_bank.sheet import making as sheets
from practices_bank.sheet.content import html_of_selection
from practices_bank.sheet.rendering import pdf_of

if TYPE_CHECKING:
    from practices_bank.querysets import PracticeQuerySet

LIMIT = RateLimit("practice-selection", limit=10, seconds=60 * 60)
PAUSE = 60  # seconds after which the same may be asked for again
KEPT = timedelta(days=7)


def kept_of(index: PracticesPage, keys: Keys) -> SelectionSheet | None:
    """Return the PDF that says what these practices say now, None until it is made."""
    fingerprint = fingerprint_of(keys)
    if not fingerprint:
        return None
    found = SelectionSheet.objects.for_site(site_of(index)).filter(fingerprint=fingerprint).first()
    return found if found and found.file.storage.exists(found.file.name) else None


def fingerprint_of(keys: Keys) -> str:
    """Return what a selection says, by the sheets of its practices; "" while one has none."""
    rows = PracticeSheet.objects.filter(page__in=keys).select_related("page")
    known = {each.page_id: each.fingerprint for each in rows if each.is_of(each.page)}
    if len(known) < len(keys):
        return ""
    said = "\n".join(f"{key} {known[key]}" for key in keys)
    return sha256(said.encode()).hexdigest()


def ask(request: HttpRequest, index: PracticesPage, keys: Keys) -> bool:
    """Have the PDF made; False for a visitor who asks for too many."""
    from practices_bank.takeaway.tasks import make_selection

    lock = sha256(f"{index.pk} {keys}".encode()).hexdigest()[:32]
    if not cache.add(f"selection-asked:{lock}", True, PAUSE):
        return True
    if not LIMIT.allows(request):
        cache.delete(f"selection-asked:{lock}")
        return False
    make_selection.defer(index_id=index.pk, keys=keys)
    return True


def make(index_id: int, keys: Keys) -> None:
    """Make the PDF of the practices of a bank that everybody may read."""
    index = PracticesPage.objects.filter(pk=index_id).first()
    site = site_of(index) if index else None
    if index is None or site is None:
        return
    known = _pages(index).in_bulk(keys)
    pages = [known[key] for key in keys if key in known]
    for page in pages:
        sheets.make(page.pk)
    fingerprint = fingerprint_of([each.pk for each in pages]) if pages else ""
    rows = SelectionSheet.objects.for_site(site)
    if not fingerprint or rows.filter(fingerprint=fingerprint).exists():
        return
    content = pdf_of(html_of_selection(pages, index.locale.language_code))
    made = SelectionSheet(site=site, fingerprint=fingerprint)
    made.file.save("podborka.pdf", ContentFile(content))


def forget() -> None:
    """Delete the PDF of selections past their term: whoever comes again has it made again."""
    discard(SelectionSheet.objects.filter(made_at__lt=timezone.now() - KEPT))


def _pages(index: PracticesPage) -> "PracticeQuerySet":
    return sheets.shown().child_of(index)
