"""Which entrances are closed now, as far as a person may know."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from axes.helpers import get_cool_off
from axes.models import AccessAttempt
from django.conf import settings
from django.db.models import CharField, Q, QuerySet, Value
from django.db.models.functions import Concat
from django.utils import timezone

from users.login.lockout import CODE
from users.login.network import network_of
from users.models import User
from users.people import people_of


@dataclass(frozen=True)
class Closed:
    """An entrance that is closed: for an e-mail at one address, or for a person's codes."""

    pk: int
    email: str
    person: User | None
    is_code: bool
    network: str
    attempts: int
    until: datetime
    rows: tuple[int, ...]


def closed_for(user: Any) -> list[Closed]:
    """Return the closed entrances of the user's people; a superuser sees strangers' e-mails too."""
    groups: dict[tuple[str, str], list[AccessAttempt]] = defaultdict(list)
    for row in _fresh_attempts(user):
        address = "" if row.username.startswith(CODE) else row.ip_address or ""
        groups[row.username, address].append(row)
    closed = [group for group in groups.values() if _failures(group) >= settings.AXES_FAILURE_LIMIT]
    people = User.objects.in_bulk([_email(group[0]) for group in closed], field_name="email")
    found = [_closed(group, people.get(_email(group[0]))) for group in closed]
    return sorted(found, key=lambda each: each.until, reverse=True)


def _fresh_attempts(user: Any) -> QuerySet[AccessAttempt]:
    fresh = AccessAttempt.objects.filter(attempt_time__gt=timezone.now() - _pause())
    fresh = fresh.exclude(username=None)
    if user.is_superuser:
        return fresh
    own = people_of(user)
    codes = own.annotate(code=Concat(Value(CODE), "email", output_field=CharField())).values("code")
    return fresh.filter(Q(username__in=own.values("email")) | Q(username__in=codes))


def _pause() -> Any:
    return get_cool_off(None)


def _failures(group: Iterable[AccessAttempt]) -> int:
    return sum(row.failures_since_start for row in group)


def _email(row: AccessAttempt) -> str:
    return row.username.removeprefix(CODE)


def _closed(group: list[AccessAttempt], person: User | None) -> Closed:
    last = max(group, key=lambda row: row.attempt_time)
    is_code = last.username.startswith(CODE)
    return Closed(
        pk=last.pk,
        email=_email(last),
        person=person,
        is_code=is_code,
        network="" if is_code else network_of(last.ip_address or ""),
        attempts=_failures(group),
        until=last.attempt_time + _pause(),
        rows=tuple(row.pk for row in group),
    )
