"""Scheduled publishing: what Wagtail's publish_scheduled does, one transaction for each thing.

Wagtail's command stops at the first revision it cannot publish and would stop there every minute;
here that one is reported and the others go live. A page that may not go public loses its hour and
stands on the desk with the reason.
"""

from collections.abc import Callable, Iterable
from typing import Any

import structlog
from django.apps import apps
from django.db import models, transaction
from django.utils import timezone
from wagtail.models import DraftStateMixin, Page, Revision

from core.background.refused import end_schedule
from core.refusals import RefusalError

log = structlog.get_logger(__name__)


class PublishingError(Exception):
    """Some things could not be published or taken off; their keys are in the message."""


def publish_due() -> None:
    """Take off what has expired, publish what is due; safe to run twice."""
    failed = [*_each(_expired(), _take_off), *_each(_due(), _publish)]
    if failed:
        raise PublishingError("; ".join(failed))


def _each(things: Iterable[models.Model], act: Callable[[Any], None]) -> list[str]:
    failed = []
    for thing in things:
        try:
            with transaction.atomic():
                act(thing)
        except RefusalError as refused:
            log.warning("scheduled_publishing_refused", thing=thing._meta.label, pk=thing.pk)
            end_schedule(thing, refused)
        except Exception:
            log.exception("scheduled_publishing_failed", thing=thing._meta.label, pk=thing.pk)
            failed.append(f"{thing._meta.label} {thing.pk}")
    return failed


def _expired() -> list[models.Model]:
    now = timezone.now()
    found: list[models.Model] = [*Page.objects.filter(live=True, expire_at__lt=now).specific()]
    for model in apps.get_models():
        if issubclass(model, DraftStateMixin) and not issubclass(model, Page):
            found += model._default_manager.filter(live=True, expire_at__lt=now)
    return found


def _take_off(thing: Any) -> None:
    thing.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")


def _due() -> list[models.Model]:
    due = Revision.objects.filter(approved_go_live_at__lt=timezone.now())
    return list(due.order_by("approved_go_live_at"))


def _publish(revision: Any) -> None:
    revision.publish(log_action="wagtail.publish.scheduled")
