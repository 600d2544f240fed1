"""Words that come with the portal: added after every migrate, edits of people are kept."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.db import connection, transaction

from vocabularies.models import Term

FOLDER = Path(__file__).resolve().parent / "seed"
FIELDS = ("name", "short_name", "design_key", "aliases", "translations")
EMPTY: dict[str, Any] = {"short_name": "", "design_key": "", "aliases": [], "translations": {}}


def seed_all(**_signal: Any) -> None:
    """Seed every vocabulary of the folder; the receiver of post_migrate.

    Migrated back to nothing, the app has no table and there is nothing to seed.
    """
    if Term._meta.db_table not in connection.introspection.table_names():
        return
    for path in sorted(FOLDER.glob("*.json")):
        seed(json.loads(path.read_text(encoding="utf-8")))


@transaction.atomic
def seed(data: dict[str, Any]) -> None:
    """Add the missing words of one vocabulary; refresh only what nobody has edited.

    A word out of use, moved or renamed by people stays as they left it.
    """
    known = {term.code: term for term in Term.objects.of(data["vocabulary"])}
    for number, given in enumerate(data["terms"], 1):
        values = {name: given.get(name, EMPTY.get(name)) for name in FIELDS}
        term = known.get(given["code"])
        if term is None:
            _add(data["vocabulary"], given["code"], number * 10, values)
        elif term.seeded != values:
            _refresh(term, values)


def _add(vocabulary: str, code: str, order: int, values: dict[str, Any]) -> None:
    Term.objects.create(vocabulary=vocabulary, code=code, order=order, seeded=values, **values)


def _refresh(term: Term, values: dict[str, Any]) -> None:
    """Take over the new value of a field that still has the one seeded before."""
    for name in _untouched(term):
        setattr(term, name, values[name])
    term.seeded = values
    term.save()


def _untouched(term: Term) -> Iterable[str]:
    return [name for name in FIELDS if getattr(term, name) == _seeded(term, name)]


def _seeded(term: Term, name: str) -> Any:
    """Return a value as it was seeded; a field that is younger than the word was empty."""
    return term.seeded.get(name, EMPTY.get(name))
