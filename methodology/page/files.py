"""Files of a material: lines to take one by one, the size of all together."""

from typing import TYPE_CHECKING

from media_library.attachments import Shown, documents_by_key, public_of, shown

if TYPE_CHECKING:
    from methodology.models import MaterialPage

FEWEST = 2  # one file needs no archive


def files_of(page: "MaterialPage") -> list[Shown]:
    """Return the files and addresses that are still there."""
    rows = list(page.files.all())
    documents = documents_by_key(row.document_id for row in rows)
    return shown(rows, documents, lambda _row: [])


def size_of(files: list[Shown]) -> int:
    """Return the size in bytes of all public files; 0 where there are too few to gather."""
    found = public_of([(each.title, each.document) for each in files if each.document])
    return sum(each.file_size or 0 for _title, each in found) if len(found) >= FEWEST else 0
