"""Where a person stands with the second step: has it, must have it, from when."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from users.models import User
from users.models.entrance_settings import demanded_by_default

STEPS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
_POLICY = "groups__centre_role__site__entrancesettings__"


@dataclass(frozen=True)
class Standing:
    """`due`: from when the step is demanded; None where nothing demands it."""

    has_step: bool
    due: datetime | None

    @property
    def is_due(self) -> bool:
        """Tell whether the person works no longer without the step."""
        return self.due is not None and self.due <= timezone.now()


def steps_of(user: Any) -> QuerySet[Authenticator]:
    """Return what a person may take the second step with, recovery codes aside."""
    return Authenticator.objects.filter(user_id=user.pk, type__in=STEPS)


def has_step() -> Exists:
    """Return the condition «has the second step» for a query of people."""
    return Exists(Authenticator.objects.filter(user=OuterRef("pk"), type__in=STEPS))


def standing_of(user: Any) -> Standing:
    """Look the person up; one query."""
    rows = User.objects.filter(pk=user.pk).values_list(
        has_step(),
        "groups__centre_role__role",
        f"{_POLICY}second_step_roles",
        f"{_POLICY}grace_days",
        f"{_POLICY}demanded_since",
    )
    found = list(rows)
    dates = [] if user.is_superuser else [_due(user.date_joined, *row[1:]) for row in found]
    return Standing(
        has_step=any(row[0] for row in found),
        due=_earliest(user, dates) if settings.SECOND_STEP_DEMANDED else None,
    )


def _earliest(user: Any, dates: list[datetime | None]) -> datetime | None:
    if user.is_superuser:  # sees all centres, so none of them decides
        return user.date_joined
    return min((each for each in dates if each), default=None)


def _due(joined: datetime, role: str, roles: Any, grace: Any, since: Any) -> datetime | None:
    """Return from when a role must have the step; settings never opened are three times None."""
    if role not in (demanded_by_default() if roles is None else roles):
        return None
    return max(joined, since or joined) + timedelta(days=grace or 0)
