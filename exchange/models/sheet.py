"""A sheet of PDF as it is kept: one of a page, made anew when the page says something else."""

from collections.abc import Callable, Iterable
from functools import partial
from hashlib import sha256
from typing import Any, Self
from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.files.storage import Storage, storages
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _


def sheet_storage() -> Storage:
    """Return the storage that only the portal reads: a page may be closed after all."""
    return storages["private"]


def sheet_path(_sheet: Any, _name: str) -> str:
    """Return a name that tells nothing; the reader is given a readable one."""
    return f"sheets/{uuid4().hex}.pdf"


def discard(rows: Iterable[Any]) -> None:
    """Delete rows that keep a file each, with their files."""
    for row in rows:
        with transaction.atomic():
            row.delete()
            transaction.on_commit(partial(row.file.storage.delete, row.file.name))


class KeptSheetQuerySet(models.QuerySet):
    """Sheets of pages."""

    def of_nobody(self, page_id: int) -> Self:
        """Return the sheet of one page and those whose page was deleted."""
        return self.filter(models.Q(page=page_id) | models.Q(page=None))

    def discard(self) -> None:
        """Delete the sheets with their files."""
        discard(self)


class KeptSheet(models.Model):
    """The PDF of a page with the QR of its address; the model that derives says of which page.

    `page` is one to one, null once the page is deleted, and named `sheet` from there.
    """

    wagtail_reference_index_ignore = True

    page: Any
    page_id: int | None

    file = models.FileField(_("file"), storage=sheet_storage, upload_to=sheet_path)
    size = models.PositiveIntegerField(_("size, bytes"), default=0)
    qr = models.TextField(_("QR of the page"), blank=True)
    fingerprint = models.CharField(max_length=64, blank=True)  # of what it says
    revision = models.PositiveBigIntegerField(null=True)  # the published version it was made of
    made_at = models.DateTimeField(_("made"), auto_now=True)

    objects = KeptSheetQuerySet.as_manager()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.page_id}"

    def is_of(self, page: Any) -> bool:
        """Tell whether it says what the page says now."""
        return bool(self.file) and self.revision == page.live_revision_id

    def renew(self, html: str, qr: str, draw: Callable[[], bytes]) -> None:
        """Have the sheet say what `html` says; what says the same is not drawn again."""
        print_ = sha256(html.encode()).hexdigest()
        if self.pk and self.fingerprint == print_ and self.file:
            type(self).objects.filter(pk=self.pk).update(revision=self.page.live_revision_id)
            return
        content, old = draw(), self.file.name
        self.file = ContentFile(content, f"{self.page.pk}.pdf")
        self.size, self.fingerprint = len(content), print_
        self.qr, self.revision = qr, self.page.live_revision_id
        with transaction.atomic():
            self.save()
            if old:
                transaction.on_commit(partial(self.file.storage.delete, old))


def sheet_of(page: Any) -> Any:
    """Return the sheet of a published page, None until it is made."""
    sheet = getattr(page, "sheet", None) if page.pk else None
    return sheet if sheet and page.live and sheet.is_of(page) else None
