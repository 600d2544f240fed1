"""Reading of files: started after every change of a file, done by the worker in a child process."""

from datetime import timedelta
from functools import partial
from typing import Any

import structlog
from django.conf import settings
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from core import outbox
from core.outbox import Action
from media_library.documents.accessibility import judge
from media_library.documents.language import language_of
from media_library.extraction.limits import Limits
from media_library.extraction.problems import ProblemError
from media_library.extraction.run import ask
from media_library.models import DocumentReading, PortalDocument, ReadingState
from media_library.uploads import FileKind, kind_of

ANSWER = 8 * 1024 * 1024  # bytes; the text itself is cut much earlier
PASSING = {"time", "memory", "crash", "lost"}  # the machine may have been busy, the storage away
MISSED = timedelta(hours=1)

UNDONE = (ReadingState.WAITING, ReadingState.FAILED)

log = structlog.get_logger(__name__)


class ReadingError(Exception):
    """A file could not be read, and trying again would change nothing."""


class PassingError(ReadingError):
    """A file could not be read this time."""


def start(document: PortalDocument, *, again: bool = False) -> None:
    """Have a file read unless it was or soon will be; call it in a transaction."""
    checksum = _checksum(document)
    reading, made = DocumentReading.objects.get_or_create(document=document)
    if reading.file_hash == checksum and not (made or again):
        return
    reading.state, reading.problem, reading.attempts = ReadingState.WAITING, "", 0
    reading.file_hash, reading.text, reading.facts, reading.is_cut = checksum, "", {}, False
    reading.save()
    if kind_of(document.file.name).reader:
        # after the commit: a worker's own jobs are queued past the transaction that it is in
        transaction.on_commit(partial(_defer, document.pk))
    else:
        _keep(reading, document, ReadingState.SKIPPED)


def _checksum(document: PortalDocument) -> str:
    try:
        return document.get_file_hash()
    except OSError:  # lost: the reading will say so
        return ""


def _defer(key: int) -> None:
    from media_library.tasks import read_document

    read_document.defer(document_id=key)


def read(key: int) -> None:
    """Read the file of a document; raises ReadingError after the reason is kept."""
    document = PortalDocument.objects.select_related("reading").filter(pk=key).first()
    reading = getattr(document, "reading", None)
    if document is None or reading is None or reading.state not in UNDONE:
        return  # deleted or read meanwhile
    try:
        found = _ask(document, kind_of(document.file.name))
    except ProblemError as problem:
        _fail(reading, document, problem.code)
        raise (PassingError if problem.code in PASSING else ReadingError)(
            f"document {key}: {problem.code}"
        ) from None
    reading.text, reading.is_cut, reading.facts = found["text"], found["truncated"], found["facts"]
    _keep(reading, document, ReadingState.DONE if reading.text else ReadingState.EMPTY)


def _ask(document: PortalDocument, kind: FileKind) -> Any:
    limits = Limits(settings.EXTRACTION_MEMORY_BYTES, settings.EXTRACTION_SECONDS, ANSWER)
    try:
        with document.file.storage.open(document.file.name, "rb") as file:
            return ask(kind.reader, file, limits)
    except OSError:
        raise ProblemError("lost") from None


def _fail(reading: DocumentReading, document: PortalDocument, code: str) -> None:
    log.warning("document_not_read", document=document.pk, problem=code)
    reading.problem, reading.attempts = code, reading.attempts + 1
    _keep(reading, document, ReadingState.FAILED)


@transaction.atomic
def _keep(reading: DocumentReading, document: PortalDocument, state: str) -> None:
    """Keep a result unless the document has got another file meanwhile; tell the index of it."""
    stored = PortalDocument.objects.select_for_update().get(pk=document.pk)
    if stored.file_hash != reading.file_hash:
        return
    reading.state = state
    reading.found = judge(kind_of(stored.file.name), reading.facts)
    reading.save()
    stored.accessibility = stored.accessibility_by_hand or reading.found
    stored.language = language_of(stored.language_by_hand, reading.text, reading.facts)
    PortalDocument.objects.filter(pk=stored.pk).update(
        accessibility=stored.accessibility, language=stored.language
    )
    outbox.record(stored, Action.SAVED)


def start_missed(limit: int = 500) -> int:
    """Start what was never started or got lost, older files first; return how many."""
    lost = Q(reading__state=ReadingState.WAITING, reading__changed_at__lt=timezone.now() - MISSED)
    changed = ~Q(reading__file_hash=F("file_hash"))
    found = list(PortalDocument.objects.filter(Q(reading=None) | lost | changed)[:limit])
    for document in found:
        with transaction.atomic():
            start(document, again=True)
    return len(found)
