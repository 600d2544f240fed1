"""Deleting of the log past its term (152-ФЗ ст. 5: no longer than the purpose needs)."""

from datetime import timedelta

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from wagtail.models import PageLogEntry

from core.models import CentreLogEntry

PROOF = "consents"  # the history of consents proves what was agreed to: it has terms of its own


@transaction.atomic
def delete_old_entries() -> int:
    """Delete the entries of more than AUDIT_LOG_DAYS ago; return how many."""
    since = timezone.now() - timedelta(days=settings.AUDIT_LOG_DAYS)
    proof = ContentType.objects.filter(app_label=PROOF)
    old = (
        PageLogEntry.objects.filter(timestamp__lt=since),
        CentreLogEntry.objects.filter(timestamp__lt=since).exclude(content_type__in=proof),
    )
    return sum(rows.delete()[0] for rows in old)
