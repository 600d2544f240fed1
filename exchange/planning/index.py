"""Records of a register by the keys that a row of a file may name."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Model

from exchange.readers import ReadError
from exchange.targets import ImportTarget
from vocabularies.lookup import key_of

Key = tuple[Any, ...]
NAMED = 5


class Index:
    """Finds the record of a row; remembers which rows have named it."""

    def __init__(self, target: ImportTarget, records: Iterable[Any]) -> None:
        self.target = target
        self.by_keys: list[dict[Key, list[Any]]] = [{} for _keys in target.keys]
        self.seen: dict[Any, int] = {}
        for record in records:
            for names, found in zip(target.keys, self.by_keys, strict=True):
                key = key_for(names, {name: target.get(record, name) for name in names})
                if key:
                    found.setdefault(key, []).append(record)

    def find(self, values: Mapping[str, Any]) -> Any | None:
        """Return the record that a row is about, None for a new one; ReadError if it is unclear."""
        for place, names in enumerate(self.target.keys):
            key = key_for(names, values)
            records = self.by_keys[place].get(key, []) if key else []
            records = [each for each in records if self._may_be(each, values, place)]
            if len(records) > 1:
                records = self.target.closest(records, values)
            if len(records) > 1:
                titles = "; ".join(self.target.name_of(each) for each in records[:NAMED])
                raise ReadError("ambiguous", records=titles)
            if records:
                return records[0]
        return None

    def note(self, number: int, record: Any | None, values: Mapping[str, Any]) -> None:
        """Remember that a row names a record; ReadError if another row has named it."""
        mark: Any = ("pk", record.pk) if record is not None else self._strongest(values)
        if mark is None:
            names = self.target.keys[-1]
            raise ReadError("no_key", fields=", ".join(self._label(name) for name in names))
        first = self.seen.setdefault(mark, number)
        if first != number:
            raise ReadError("twice", row=first)

    def _label(self, name: str) -> str:
        return f"«{self.target.by_name[name].label}»"

    def _strongest(self, values: Mapping[str, Any]) -> Any | None:
        keys = ((names, key_for(names, values)) for names in self.target.keys)
        return next(((names, key) for names, key in keys if key), None)

    def _may_be(self, record: Any, values: Mapping[str, Any], place: int) -> bool:
        """Tell whether no stronger key, known on both sides, says that it is another record."""
        for names in self.target.keys[:place]:
            row = key_for(names, values)
            own = key_for(names, {name: self.target.get(record, name) for name in names})
            if row and own and row != own and names not in self.target.finding_only:
                return False
        return self.target.may_be(record, values)


def key_for(names: tuple[str, ...], values: Mapping[str, Any]) -> Key | None:
    """Return the key of some values, None unless all of them are there."""
    parts = tuple(_part(values.get(name)) for name in names)
    return None if None in parts else parts


def _part(value: Any) -> Any:
    if isinstance(value, str):
        return key_of(value) or None
    return value.pk if isinstance(value, Model) else value
