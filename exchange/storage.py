"""Where uploaded registers lie: never in the public uploads, heads and telephones stand in them."""

from pathlib import PurePath
from typing import Any
from uuid import uuid4

from django.core.files.storage import Storage, storages


def private_storage() -> Storage:
    """Return the storage that no public address leads to."""
    return storages["private"]


def file_path(run: Any, filename: str) -> str:
    """Return a name that tells nothing."""
    return f"imports/{run.site_id}/{uuid4().hex}{PurePath(filename).suffix.lower()[:5]}"
