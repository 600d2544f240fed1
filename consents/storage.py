"""Where scans of consents lie: never in the public uploads (152-ФЗ ст. 19)."""

from pathlib import PurePath
from typing import Any
from uuid import uuid4

from django.core.files.storage import Storage, storages


def private_storage() -> Storage:
    """Return the storage that no public address leads to."""
    return storages["private"]


def scan_path(record: Any, filename: str) -> str:
    """Return a name that tells nothing: the uploaded one may hold a person's name."""
    return f"consents/{record.site_id}/{uuid4().hex}{PurePath(filename).suffix.lower()[:5]}"
