"""Deleting of what is kept about logins longer than its purpose needs (152-ФЗ ст. 5)."""

from datetime import timedelta

from allauth.usersessions.models import UserSession
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils import timezone

from users.models import LoginEvent


@transaction.atomic
def delete_old_logins() -> int:
    """Delete old rows of the login log, spent failures, devices whose sessions are over.

    Return how many.
    """
    now = timezone.now()
    spent = AccessAttempt.objects.filter(attempt_time__lt=now - timedelta(days=1))
    alive = Session.objects.filter(expire_date__gt=now).values("session_key")
    ended = UserSession.objects.exclude(session_key__in=alive)
    old = LoginEvent.objects.older_than(settings.LOGIN_LOG_DAYS)
    return sum(rows.delete()[0] for rows in (spent, ended, old))
