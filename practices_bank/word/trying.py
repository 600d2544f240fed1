"""A centre's own template is tried before it is kept."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from core.antivirus import gate
from media_library import uploads
from practices_bank.word.template import TemplateProblemError, fill

MOST = 5 * 1024 * 1024


def problem_of(file: Any, example: dict[str, Any]) -> str:
    """Return why an uploaded file cannot be a template for such values, "" where it can."""
    if file.size > MOST:
        return _("The file is too large: a template takes no more than 5 MB.")
    try:
        uploads.check(file)
        gate.check(file)
    except ValidationError as error:
        return " ".join(error.messages)
    if not file.name.lower().endswith(".docx"):
        return _("Choose a Word document (DOCX).")
    file.seek(0)
    try:
        fill(file, example)
    except TemplateProblemError as error:
        return str(error)
    finally:
        file.seek(0)
    return ""
