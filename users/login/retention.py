"""Deleting of what is kept about logins longer than its purpose needs (152-ФЗ ст. 5)."""

from datetime import timedelta

from axes.models import AccessAttempt
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from users.models import LoginEvent


@transaction.atomic
def delete_old_logins() -> int:
    """Delete old rows of the login log and spent failures; return how many."""
    now = timezone.now()
    spent = AccessAttempt.objects.filter(attempt_time__lt=now - timedelta(days=1))
    old = LoginEvent.objects.older_than(settings.LOGIN_LOG_DAYS)
    return sum(rows.delete()[0] for rows in (spent, old))
