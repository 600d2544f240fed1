"""Directions of organisations: derived from what they do, never typed in.

Apps that know directions (programmes) register a source in their `AppConfig.ready` or
`outbox_handlers.py` and call `renew` from the handler of their own changes. The result is kept in
`Organisation.directions`, so that lists filter and count by it without asking the sources.
"""

from collections.abc import Callable, Iterable

from django.db import transaction

from organisations.models import Organisation

# given keys of organisations, returns pairs (key of an organisation, key of a direction's Term)
Source = Callable[[list[int]], Iterable[tuple[int, int]]]

_sources: dict[str, Source] = {}


def register(name: str, source: Source) -> None:
    """Add a source; raises ValueError for a name already taken by another one."""
    if _sources.setdefault(name, source) is not source:
        raise ValueError(f"source of directions {name!r} is registered already")


def unregister(name: str) -> None:
    """Take a source back (tests)."""
    _sources.pop(name, None)


@transaction.atomic
def renew(organisations: Iterable[int]) -> list[int]:
    """Write the directions of these organisations anew; return the keys of those that changed.

    The number of queries does not grow with the number of organisations.
    """
    keys = sorted(set(organisations))
    if not keys:
        return []
    wanted = {pair for source in _sources.values() for pair in source(keys)}
    through = Organisation.directions.through
    rows = through._default_manager.filter(organisation_id__in=keys)
    present = {
        (organisation, term): pk
        for pk, organisation, term in rows.values_list("pk", "organisation_id", "term_id")
    }
    lost, found = present.keys() - wanted, wanted - present.keys()
    through._default_manager.filter(pk__in=[present[pair] for pair in lost]).delete()
    through._default_manager.bulk_create(
        [through(organisation_id=each, term_id=term) for each, term in sorted(found)],
        ignore_conflicts=True,
    )
    return sorted({each for each, _term in lost | found})
