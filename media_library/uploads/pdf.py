"""PDF: looked through by a child process, because broken ones can hang or fill a parser.

RefusalError besides passwords and damage: scripts and XFA forms (a document of a centre needs none,
browsers do not show XFA), actions that start programs, and attached files (they would come past
the checks of this package, and browsers hide them).
"""

from typing import IO

from django.conf import settings

from media_library.extraction.limits import Limits
from media_library.extraction.problems import ProblemError
from media_library.extraction.run import ask
from media_library.uploads.refusals import refusal

SECONDS = 15  # the editor waits
ANSWER = 64 * 1024
REFUSED = {
    "encrypted": "encrypted_pdf",
    "damaged": "damaged",
    "script": "pdf_script",
    "launch": "pdf_launch",
    "attachment": "pdf_attachment",
}


def check(file: IO[bytes]) -> None:
    """Raise ValidationError for what must not be published."""
    limits = Limits(settings.EXTRACTION_MEMORY_BYTES, SECONDS, ANSWER)
    try:
        found = ask("inspect-pdf", file, limits)
    except ProblemError as problem:
        code = "damaged" if problem.code == "damaged" else "too_complex"
        raise refusal(code) from None
    for code in found:
        raise refusal(REFUSED[code])
