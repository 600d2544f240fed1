"""Names of uploaded files: readable Latin letters, so that links and downloads survive anywhere."""

from pathlib import PurePath
from typing import Any

from anyascii import anyascii
from django.utils.text import slugify

MAX_LENGTH = 60


def latin_name(filename: str) -> str:
    """Return «Положение о конкурсе.PDF» as polozhenie-o-konkurse.pdf."""
    path = PurePath(filename)
    stem = slugify(anyascii(path.stem))[:MAX_LENGTH].strip("-") or "file"
    suffix = slugify(anyascii(path.suffix))
    return f"{stem}.{suffix}" if suffix else stem


def document_path(_document: Any, filename: str) -> str:
    """Return where a document lies in the storage."""
    return f"documents/{latin_name(filename)}"
