"""What rows of the index repeat of other things: a name of an organisation, a word, and its change.

Which things repeat what is read from the models' own search fields.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from django.apps import apps
from django.db import transaction
from django.db.models import Model
from django.utils.translation import gettext_lazy as _
from modelsearch.index import RelatedFields, SearchField, get_indexed_models

from core import outbox
from core.background import once_waiting, task

from .comparing import chunks, differing


@task(
    title=_("Search index of what repeats a changed name"),
    name="search.renew_repeats",
    queue="slow",
)
def renew_repeats(model: str, pk: str) -> None:
    """Have everything indexed anew whose row repeats what the thing is no longer called."""
    changed: Any = apps.get_model(model)
    for repeater, path in repeaters(changed):
        things = _repeating(repeater, path, pk).order_by("pk").distinct()
        for chunk in chunks(things):
            with transaction.atomic():
                for each in differing(repeater, chunk).stale:
                    outbox.record(each, outbox.Action.SAVED, public=False)


def renew_later(model: Any, pk: str) -> None:
    """Queue the look at what repeats a thing, where anything does: a new centre has but words."""
    if any(_repeating(repeater, path, pk).exists() for repeater, path in repeaters(model)):
        label = model._meta.label
        once_waiting(renew_repeats, f"{label} {pk}", model=label, pk=pk)


def _repeating(repeater: Any, path: str, pk: str) -> Any:
    return repeater.get_indexed_objects().filter(**{path: pk})


@cache
def repeaters(model: type[Model]) -> tuple[tuple[Any, str], ...]:
    """Return the models whose rows repeat texts of a model, with the path to it."""
    return tuple(
        (each, path)
        for each in get_indexed_models()
        for path, related in _paths(each, each.get_search_fields())
        if issubclass(model, related)
    )


def _paths(model: Any, fields: Any, before: str = "") -> Iterator[tuple[str, Any]]:
    """Yield relations whose texts are indexed; rows of a thing itself are saved with it."""
    for field in fields:
        if not isinstance(field, RelatedFields):
            continue
        relation = model._meta.get_field(field.field_name)
        path = f"{before}{field.field_name}"
        if not relation.auto_created and any(isinstance(e, SearchField) for e in field.fields):
            yield path, relation.related_model
        yield from _paths(relation.related_model, field.fields, f"{path}__")
