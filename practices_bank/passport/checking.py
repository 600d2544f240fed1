"""A centre's own template is tried before it is kept."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from core.antivirus import gate
from media_library import uploads
from practices_bank.passport.template import TemplateProblemError, fill

MOST = 5 * 1024 * 1024
TEXT = "–"
PLAIN = (
    *("title", "lead", "kind", "stage", "directions", "levels", "age", "target_groups"),
    *("distance", "started_year", "described_year", "call", "category", "status"),
    *("archive_reason", "organisation", "organisation_full", "contact_name", "contact_phone"),
    *("contact_mail", "source", "region", "source_organisation", "source_url"),
    *("source_licence", "problem", "goal", "essence", "results", "failures", "replication"),
    *("centre", "centre_full", "municipality", "address", "updated", "citation"),
    *("evidence", "evidence_meaning", "evidence_grounds", "assessed_by", "assessed_year"),
)
LISTS = {
    "facts": ("term", "text"),
    "authors": ("line",),
    "programmes": ("title", "address"),
    "stages": ("title", "term", "actions"),
    "resources": ("kind", "what", "quantity"),
    "partners": ("name", "role"),
    "indicators": ("name", "unit", "before", "after", "change", "period", "source", "note"),
    "materials": ("title", "kind", "licence", "form", "accessibility", "address"),
    "adoptions": ("organisation", "year", "adaptation", "result", "feedback"),
}


def example() -> dict[str, Any]:
    """Return a value for every field that a passport has."""
    rows = {name: [dict.fromkeys(fields, TEXT)] for name, fields in LISTS.items()}
    return dict.fromkeys(PLAIN, TEXT) | rows


def problem_of(file: Any) -> str:
    """Return why an uploaded file cannot be a template, "" where it can."""
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
        fill(file, example())
    except TemplateProblemError as error:
        return str(error)
    finally:
        file.seek(0)
    return ""
