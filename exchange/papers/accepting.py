"""A document of Word that somebody brings to be read: small, sound and harmless."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from core.antivirus import gate
from media_library import uploads

MOST = 5 * 1024 * 1024


def check(file: Any) -> None:
    """Raise ValidationError for what is no harmless DOCX; the file is left at its beginning."""
    if file.size > MOST:
        raise ValidationError(_("The file is too large: no more than 5 MB is taken."))
    if not file.name.lower().endswith(".docx"):
        raise ValidationError(_("Choose a Word document (DOCX)."))
    uploads.check(file)
    gate.check(file)
    file.seek(0)
