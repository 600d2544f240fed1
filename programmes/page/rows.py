"""Rows of a programme: what its one query has brought, in a preview what is in memory."""

from typing import TYPE_CHECKING, Any

from programmes.catalogue import wording

if TYPE_CHECKING:
    from programmes.models import ProgrammePage

LOADED = {"schedule": "schedule_rows", "modules": "module_rows", "where": "place_rows"}
NAMES = {
    "levels": "level_names",
    "funding": "funding_names",
    "nosologies": "nosology_names",
    "target_groups": "target_names",
    "activities": "activity_names",
}


def rows_of(page: "ProgrammePage", relation: str) -> list[dict[str, Any]]:
    """Return the rows as dictionaries, figures in words beside them."""
    rows = getattr(page, LOADED[relation], None)
    if rows is None:
        rows = [vars(each) for each in getattr(page, relation).all()]
    return [_with_words(row) for row in rows]


def words_of(page: "ProgrammePage", field: str) -> list[str]:
    """Return short names of the words of a field."""
    names = getattr(page, NAMES[field], None)
    if names is not None:
        return list(names)
    terms = getattr(page, field).all()
    return [str(each.said("short_name") or each.said("name")) for each in terms]


def _with_words(row: dict[str, Any]) -> dict[str, Any]:
    free, hours = row.get("free_places"), row.get("hours")
    more = {
        "free_text": wording.seats(free) if free is not None else "",
        "hours_text": wording.hours(hours) if hours else "",
    }
    return {**row, **more}
