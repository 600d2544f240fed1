"""Files and links that a page gives to its readers: rows of one shape, what of them is public."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.models.row import Row
from media_library.documents.preloading import with_what_is_shown
from media_library.models import PortalDocument

File = tuple[str, PortalDocument]


class Attachment(Row):
    """A file or an address, one of them, under a name of its own."""

    title = models.CharField(_("name"), max_length=200)
    document = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL,
        verbose_name=_("file"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    url = models.URLField(_("or address"), blank=True)

    class Meta(Row.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        """A file or an address, not both."""
        super().clean()
        if bool(self.document_id) == bool(self.url):
            raise ValidationError({"document": _("Choose a file or give an address, one of them.")})


@dataclass(frozen=True)
class Shown:
    """An attachment as a page shows it: a document with a note, or an address."""

    title: str
    note: str
    document: Any = None
    url: str = ""


def documents_by_key(keys: Iterable[int | None]) -> dict[int, PortalDocument]:
    """Return documents with all that a line of a file list says, in one query."""
    wanted = set(keys) - {None}
    if not wanted:
        return {}
    rows: Any = PortalDocument.objects.filter(pk__in=wanted).with_openness()
    return {each.pk: each for each in with_what_is_shown(rows)}


def shown(
    rows: Iterable[Any],
    documents: dict[int, PortalDocument],
    words_of: Callable[[Any], list[str]],
) -> list[Shown]:
    """Return the rows that are still there; `words_of(row)` is what a page says of one."""
    return [
        _shown(row, documents.get(row.document_id), words_of(row))
        for row in rows
        if row.url or row.document_id in documents
    ]


def _shown(row: Any, document: PortalDocument | None, words: list[str]) -> Shown:
    if document is None:
        words = [urlsplit(row.url).hostname or "", *words]
    return Shown(
        title=row.title,
        note=", ".join(filter(None, words)),
        document=document,
        url="" if document else row.url,
    )


def public_of(named: Iterable[tuple[str, Any]]) -> list[File]:
    """Return what everybody may open, each once: what is replaced by what replaced it.

    Closed and infected files are left out. Of files that know whether they are open
    (`with_openness`) nothing is asked.
    """
    current = {document.current.pk: (title, document.current) for title, document in named}
    unknown = [key for key, (_title, each) in current.items() if not hasattr(each, "is_open")]
    rows = PortalDocument.objects.public().filter(pk__in=unknown) if unknown else []
    known = {each.pk for each in rows}
    return [
        (title, each)
        for key, (title, each) in current.items()
        if getattr(each, "is_open", key in known)
    ]
