"""All public materials of a practice as one archive; links stand in a list beside the files."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from exchange.archive import entries
from exchange.streaming import Entry
from media_library.attachments import File, public_of

if TYPE_CHECKING:
    from practices_bank.models import PracticePage


def files_of(page: "PracticePage") -> list[File]:
    """Return titles and files that everybody may open: what is replaced by what replaced it."""
    rows = page.materials.select_related("document__replaced_by")
    return public_of([(each.title, each.document) for each in rows if each.document])


def entries_of(page: "PracticePage") -> Iterator[Entry]:
    """Return the entries of the archive of a practice."""
    links = [f"{row.title}: {row.url}" for row in page.materials.all() if row.url]
    changed = page.last_published_at or page.latest_revision_created_at
    return entries([page.title, page.full_url or ""], files_of(page), links, changed)
