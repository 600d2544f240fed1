"""Materials of a practice: what to take, of which kind, on which terms, where it leads."""

from typing import TYPE_CHECKING, Any

from media_library.attachments import Shown, documents_by_key, shown
from vocabularies.labels import Labels

if TYPE_CHECKING:
    from practices_bank.models import PracticePage


def papers_of(page: "PracticePage", labels: Labels) -> tuple[list[Shown], Any]:
    """Return the materials that are still there, and the document of the assessment."""
    rows = list(page.materials.all())
    found = documents_by_key([page.assessment_file_id, *(row.document_id for row in rows)])

    def words_of(row: Any) -> list[str]:
        return [str(labels.of(term)) for term in (row.kind_id, row.licence_id) if term]

    return shown(rows, found, words_of), found.get(page.assessment_file_id or 0)
