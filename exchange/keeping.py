"""What the worker makes: how far it is, and a finished file that is stored with its record."""

from typing import IO, Any

from django.core.files import File
from django.db import transaction


def note(record: Any, **fields: Any) -> None:
    """Write a few columns at once: others see how far it is."""
    for name, value in fields.items():
        setattr(record, name, value)
    type(record)._default_manager.filter(pk=record.pk).update(**fields)


def keep(record: Any, file: IO[bytes], name: str) -> None:
    """Store a file from its beginning and save the record that says so, or neither."""
    file.seek(0)
    record.file.save(name, File(file), save=False)
    try:
        with transaction.atomic():
            record.save()
    except BaseException:
        record.file.storage.delete(record.file.name)
        raise
