"""Every field that a template of a passport may name."""

from typing import Any

TEXT = "–"
PLAIN = (
    *("title", "lead", "kind", "stage", "directions", "levels", "age", "target_groups"),
    *("distance", "started_year", "described_year", "call", "category", "status"),
    *("archive_reason", "organisation", "organisation_full", "contact_name", "contact_phone"),
    *("contact_mail", "source", "region", "source_organisation", "source_url"),
    *("source_licence", "problem", "goal", "essence", "results", "failures", "replication"),
    *("centre", "centre_full", "municipality", "address", "updated", "citation"),
    *("evidence", "evidence_meaning", "evidence_grounds", "assessed_by", "assessed_year"),
    "reviewed",
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
