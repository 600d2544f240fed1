"""What an app says of its records."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.models import Site

from .field import ImportField, Text


@dataclass(frozen=True)
class Saved:
    """What a save has left: the record and its revisions."""

    pk: str
    before: int | None  # the newest version until now
    live_before: int | None  # the published version until now
    after: int | None


class ImportTarget(ABC):
    """A kind of records that files may fill.

    `keys` are groups of fields, the strongest first: a row belongs to the record that has the same
    values; where a stronger key differs on both sides, a weaker one says nothing. Keys that are
    `finding_only` find a record and prove nothing where they differ.
    """

    key: str
    title: Text
    hint: Text = ""
    icon = "table"
    order = 100
    model: Any
    fields: tuple[ImportField, ...]
    keys: tuple[tuple[str, ...], ...]
    finding_only: tuple[tuple[str, ...], ...] = ()

    @cached_property
    def by_name(self) -> dict[str, ImportField]:
        """The fields by their names."""
        return {each.name: each for each in self.fields}

    @abstractmethod
    def is_for(self, user: Any) -> bool:
        """Tell whether a person keeps such records anywhere; asked for every page of the desk."""

    @abstractmethod
    def sites_for(self, user: Any) -> QuerySet[Site]:
        """Return the centres where a person may add and change such records."""

    @abstractmethod
    def may_publish(self, user: Any, site: Site) -> bool:
        """Tell whether the person may publish them there."""

    @abstractmethod
    def existing(self, site: Site) -> Iterable[Any]:
        """Return all records of a centre as their editor would see them, drafts included."""

    @abstractmethod
    def blanks(self, site: Site) -> Callable[[], Any]:
        """Return what gives new records of a centre, not saved; ReadError where none can be."""

    @abstractmethod
    def save(self, record: Any, user: Any, *, publish: bool) -> Saved:
        """Save as the desk does: full_clean, revision, log, outbox; ValidationError for a flaw."""

    @abstractmethod
    def restore(self, pk: str, saved: Saved, user: Any) -> None:
        """Bring back the versions that were before."""

    @abstractmethod
    def remove(self, pk: str, user: Any) -> bool:
        """Delete a record that the file has made; False if others need it: it is taken off."""

    @abstractmethod
    def edit_url(self, pk: str) -> str:
        """Return the address of the form."""

    def get(self, record: Any, name: str) -> Any:
        """Return the value of a field: "" or None for nothing, a tuple for many."""
        field = self.model._meta.get_field(name)
        if field.many_to_many:
            return tuple(sorted(getattr(record, name).all(), key=_order_of))
        if field.is_relation and getattr(record, field.attname) is None:
            return None  # also where the model demands one
        return getattr(record, name)

    def set(self, record: Any, name: str, value: Any) -> None:
        """Give a field its value."""
        field = self.model._meta.get_field(name)
        if field.many_to_many:
            getattr(record, name).set(value)
        elif value is None and not getattr(field, "null", False):
            setattr(record, name, field.get_default())
        else:
            setattr(record, name, value)

    def is_same(self, record: Any, name: str, value: Any) -> bool:
        """Tell whether our own tables show a value of a field in this way."""
        return False

    def may_be(self, record: Any, values: Mapping[str, Any]) -> bool:
        """Tell whether a row that names the key of a record may be about it."""
        return True

    def closest(self, records: list[Any], values: Mapping[str, Any]) -> list[Any]:
        """Return those of several records with the key of a row that it is more likely about."""
        return records

    def complete(self, record: Any, *, is_new: bool) -> Any:
        """Fill what follows from other fields."""
        return record

    def name_of(self, record: Any) -> str:
        """Return how a person knows the record."""
        return str(record)

    def why_not(self, record: Any, user: Any) -> str:
        """Return why a person may not change a record now, "" if he may."""
        lock = record.get_lock() if hasattr(record, "get_lock") else None
        if lock is None or not lock.for_user(user):
            return ""
        return _("It is closed to changes now: somebody checks it, or has locked it.")

    def unasked(self, record: Any) -> frozenset[str]:
        """Return fields that are not checked before a save: relations were found, they exist."""
        return frozenset(each.name for each in record._meta.fields if each.is_relation)

    def check(self, record: Any, *, whole: bool = True) -> dict[str, list[str]]:
        """Return what the record's own rules refuse, by field; without a query for each field.

        Of one that is not `whole`, as some cells were not read, only the fields by themselves.
        """
        errors: dict[str, list[str]] = {}
        unasked = self.unasked(record)
        rules = [lambda: record.clean_fields(exclude=unasked), *([record.clean] * whole)]
        for act in rules:
            try:
                act()
            except ValidationError as error:
                for field, messages in _by_field(error).items():
                    errors.setdefault(field, []).extend(messages)
        return errors


def _by_field(error: ValidationError) -> dict[str, list[str]]:
    return error.message_dict if hasattr(error, "error_dict") else {"": error.messages}


def _order_of(item: Any) -> Any:
    return getattr(item, "order", 0), item.pk
