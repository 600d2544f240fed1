"""What must be right before a page goes public, asked of every app that registered a check.

A draft may be incomplete; publishing checks all. The page's form shows the problems at their
fields; `BasePage.save`, and `CentreWorkflowMixin.save` for rows of registers with drafts, ask once
more, for the ways past the form: bulk actions, approval, copies, aliases, translations, schedule,
import. `core.publish_gate` tells people of what was refused.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import models
from wagtail.blocks import StreamBlockValidationError, StreamValue
from wagtail.fields import StreamField
from wagtail.models import ReferenceIndex

from core.refusals import RefusalError, listening, refuse


@dataclass(frozen=True)
class Problem:
    """A message and its place: the field, then what follows of the path, a block's id first."""

    path: list[str]
    message: Any

    @property
    def field(self) -> str:
        """The field that shows the message."""
        return self.path[0]


Check = Callable[[models.Model], Iterable[Problem]]

_checks: list[Check] = []
_of_drafts: list[Check] = []


def register(check: Check, *, drafts: bool = False) -> Check:
    """Have every page, and every child of a page, checked on publishing; usable as a decorator.

    With `drafts` the page's form asks also when a draft is saved.
    """
    _checks.append(check)
    if drafts:
        _of_drafts.append(check)
    return check


def unregister(check: Check) -> None:
    """Take a check back (tests)."""
    _checks.remove(check)


def references(instance: models.Model) -> dict[type[models.Model], list[tuple[str, str]]]:
    """Return what a page refers to by models: keys of objects with the paths of the places.

    Fields, streams, rich text and children of the page as they are in memory, saved or not.
    """
    found: dict[int, list[tuple[str, str]]] = {}
    for type_id, key, _model_path, path in ReferenceIndex._extract_references_from_object(instance):
        found.setdefault(type_id, []).append((key, path))
    types = {type_id: ContentType.objects.get_for_id(type_id).model_class() for type_id in found}
    return {model: found[type_id] for type_id, model in types.items() if model}


def references_of(instance: models.Model, model: type[models.Model]) -> list[tuple[int, str]]:
    """Return keys of the objects of one model that a page refers to, with their places."""
    return [(int(key), path) for key, path in references(instance).get(model, [])]


def problems(instance: models.Model, *, draft: bool = False) -> dict[str, ValidationError]:
    """Return what keeps a page from being published (or kept as a draft), by field.

    In streams the errors stand at the blocks.
    """
    by_field: dict[str, list[Problem]] = {}
    for check in _of_drafts if draft else _checks:
        for problem in check(instance):
            by_field.setdefault(problem.field, []).append(problem)
    return {field: _error(instance, field, found) for field, found in by_field.items()}


def reasons(page: models.Model) -> list[str]:
    """Return why a page may not go public, in sentences; nothing if it may."""
    with listening():  # nobody tries to publish it
        try:
            ensure(page)
            page.full_clean()
        except ValidationError as error:
            return RefusalError(page, error).reasons
    return []


def ensure(page: models.Model) -> None:
    """Raise RefusalError with plain words for a page that must not go public as it is."""
    messages: dict[str, list[str]] = {}
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            messages |= _stream_messages(field, getattr(page, field.name))
    for field_name, error in problems(page).items():
        messages.setdefault(field_name, []).extend(words(error))
    if messages:
        raise refuse(page, ValidationError(messages))


def words(error: ValidationError) -> list[str]:
    """Return all messages of an error, those of nested blocks included."""
    nested = [
        getattr(error, "non_block_errors", None) or [],
        (getattr(error, "block_errors", None) or {}).values(),
        (getattr(error, "cell_errors", None) or {}).values(),
    ]
    inner = [message for group in nested for each in group for message in _words(each)]
    return inner or [str(message) for message in error.messages]


def _words(error: Any) -> list[str]:
    return words(error) if isinstance(error, ValidationError) else [str(error)]


def _stream_messages(field: StreamField, value: StreamValue) -> dict[str, list[str]]:
    try:
        field.stream_block.clean(value)
    except ValidationError as error:
        return {field.name: words(error)}
    return {}


def _error(instance: models.Model, field: str, found: list[Problem]) -> ValidationError:
    value = getattr(instance, field, None)
    if not isinstance(value, StreamValue):
        return ValidationError([problem.message for problem in found])
    places = {child.id: place for place, child in enumerate(value)}
    at_blocks: dict[int, ValidationError] = {}
    for problem in found:
        place = places.get(problem.path[1]) if len(problem.path) > 1 else None
        if place is not None:
            at_blocks.setdefault(place, ValidationError(problem.message))
    elsewhere = [] if at_blocks else [ValidationError(problem.message) for problem in found]
    return StreamBlockValidationError(block_errors=at_blocks, non_block_errors=elsewhere)
