"""A filled blank is opened: by a child process, which a trap in the file cannot hurt."""

from typing import IO, Any

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from media_library.extraction.limits import Limits
from media_library.extraction.problems import ProblemError
from media_library.extraction.run import ask
from organisations.submission.blank.layout import Blank
from organisations.submission.blank.sheet import Written, written_in

SECONDS = 10  # the person waits
ANSWER = 4 * 1024 * 1024  # bytes of JSON
REASONS: dict[str, Any] = {
    "too_large": gettext_lazy(
        "There is more in the document than a blank holds: copy your answers into a new blank."
    ),
    "damaged": gettext_lazy("The document is damaged: save it anew as DOCX and upload it again."),
}


class BlankError(Exception):
    """Why a document cannot be taken, in words for the person."""


def opened(file: IO[bytes], blank: Blank) -> Written:
    """Return what was written into a blank; raise BlankError for what is none or is empty."""
    limits = Limits(settings.EXTRACTION_MEMORY_BYTES, SECONDS, ANSWER)
    try:
        found = ask("docx-tables", file, limits)
    except ProblemError as problem:
        known = problem.code in ("damaged", "entities", "crash")
        raise BlankError(str(REASONS["damaged" if known else "too_large"])) from None
    written = written_in(found, blank)
    if not written.met:
        raise BlankError(_("It is no blank of this kind: download the blank and fill it in."))
    if written.is_empty:
        raise BlankError(_("Nothing is written in the blank yet."))
    return written
