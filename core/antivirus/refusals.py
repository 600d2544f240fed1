"""Why a file is not taken: one plain sentence each, with what to do."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, Any] = {
    "infected": _(
        "The antivirus found «%(threat)s» in the file. Do not open it, check your computer and "
        "ask for another copy."
    ),
    "antivirus_limit": _(
        "The antivirus here takes no files of this size, and files are not accepted without it. "
        "Divide the file or tell the administrator."
    ),
    "antivirus_away": _(
        "The antivirus does not answer now, and files are not accepted without it. Upload the file "
        "later; if it lasts, tell the administrator."
    ),
}


def refusal(code: str, **values: Any) -> ValidationError:
    """Return the error for a file; `raise` it."""
    return ValidationError(SENTENCES[code], code=code, params=values or None)
