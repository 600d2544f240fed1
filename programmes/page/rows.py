"""Rows of a programme: what its one query has brought, in a preview what is in memory."""

from typing import TYPE_CHECKING, Any

from programmes.catalogue import wording
from vocabularies.labels import Labels

if TYPE_CHECKING:
    from programmes.models import ProgrammePage

LOADED = {"schedule": "schedule_rows", "modules": "module_rows", "where": "place_rows"}
KEYS = {
    "levels": "level_keys",
    "funding": "funding_keys",
    "nosologies": "nosology_keys",
    "target_groups": "target_keys",
    "activities": "activity_keys",
}


def rows_of(
    page: "ProgrammePage", relation: str, labels: Labels | None = None
) -> list[dict[str, Any]]:
    """Return the rows as dictionaries, figures and levels in words beside them."""
    rows = getattr(page, LOADED[relation], None)
    if rows is None:
        rows = [vars(each) for each in getattr(page, relation).all()]
    return [_with_words(row, labels) for row in rows]


def words_of(page: "ProgrammePage", field: str, labels: Labels) -> list[str]:
    """Return short names of the words of a field, as the centre calls them."""
    return labels.short_names(keys_of(page, field))


def keys_of(page: "ProgrammePage", field: str) -> list[int]:
    """Return the keys of the words of a field."""
    keys = getattr(page, KEYS[field], None)
    return [each.pk for each in getattr(page, field).all()] if keys is None else keys


def _with_words(row: dict[str, Any], labels: Labels | None) -> dict[str, Any]:
    free, hours = row.get("free_places"), row.get("hours")
    level = labels.short(row.get("level_id")) if labels else ""
    more = {
        "level_text": str(level).lower(),
        "free_text": wording.seats(free) if free is not None else "",
        "hours_text": wording.hours(hours) if hours else "",
    }
    return {**row, **more}
