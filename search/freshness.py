"""What is new comes first among equals, where that makes sense: in news, not in methods."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from django.utils import timezone

from .kinds import Scope

BEST = 0.15  # of the best score, for what is of today
HALVED_IN = 180  # days

Key = tuple[int, str]  # content type and key of a thing


def fresh(found: Iterable[Key], scopes: Sequence[Scope]) -> Mapping[Key, float]:
    """Return what the day of each thing adds to its score; kinds that do not age add nothing."""
    dated = {pk: scope for scope in scopes if scope.kind.dated for pk in scope.types}
    keys: dict[int, list[str]] = defaultdict(list)
    for content_type, key in found:
        if content_type in dated:
            keys[content_type].append(key)
    today = timezone.localdate()
    return {
        (content_type, str(pk)): BEST * 0.5 ** (_days(day, today) / HALVED_IN)
        for content_type, own in keys.items()
        for pk, day in _dates(dated[content_type], own)
        if day
    }


def _dates(scope: Scope, keys: Sequence[str]) -> Iterable[tuple[int, date | None]]:
    rows = scope.kind.of_keys(scope.things, keys).order_by()
    return rows.values_list("pk", scope.kind.dated)


def _days(day: date, today: date) -> int:
    """Return the age in days; what is dated ahead is of today."""
    own = timezone.localdate(day) if isinstance(day, datetime) else day
    return max((today - own).days, 0)
