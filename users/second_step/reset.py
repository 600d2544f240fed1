"""Helping a person who has lost the telephone: all his steps go, he sets up new ones."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.db import transaction

from users.login import devices
from users.login.notices import notify
from users.models import User
from users.people import owns_account
from users.second_step import attempts, step_log


def may_reset(user: Any, person: User) -> bool:
    """Tell whether the user may reset another's step.

    Only where everything the person may do comes from the user's centres: a step reset in one
    centre opens the doors of all. Never one's own and never a superuser's: that is done at the
    server, by `manage.py reset_second_factor`.
    """
    return user.pk != person.pk and not person.is_superuser and owns_account(user, person)


@transaction.atomic
def reset_step(person: User, *, by: Any, base: str) -> bool:
    """Remove the steps and the recovery codes, end the sessions, write to the person.

    Return False where there was nothing. `by` is None for a command of the server; `base` is the
    address of the portal for the letter.
    """
    found = Authenticator.objects.filter(user=person)
    if not found.exists():
        return False
    found.delete()
    attempts.forget(person)
    devices.end_sessions(person)
    step_log.write(person, step_log.RESET, by=by)
    notify(person, "mfa/email/second_step_reset", base)
    return True
