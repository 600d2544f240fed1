"""A centre's own template is tried before it is kept."""

from typing import Any

from django.core.exceptions import ValidationError

from exchange.papers import accepting
from practices_bank.word.template import TemplateProblemError, fill


def problem_of(file: Any, example: dict[str, Any]) -> str:
    """Return why an uploaded file cannot be a template for such values, "" where it can."""
    try:
        accepting.check(file)
        fill(file, example)
    except ValidationError as error:
        return " ".join(error.messages)
    except TemplateProblemError as error:
        return str(error)
    finally:
        file.seek(0)
    return ""
