"""What the list shows."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db.models import Max, QuerySet
from django.utils.translation import gettext_lazy as _
from procrastinate.contrib.django.models import ProcrastinateJob

from core.access import sites_where, works_where
from core.background.titles import title_of
from core.models import JobError, OutboxFailure

SHOWN = 100  # rows of a table; the counts tell of the rest
ACTIVE = {"todo": _("waiting"), "doing": _("running")}
PERMISSION = "core.view_outboxfailure"


@dataclass(frozen=True)
class JobRow:
    """A background job as people read it."""

    id: int
    title: str
    status: str
    at: datetime | None
    attempts: int
    error: str = ""


@dataclass(frozen=True)
class FailureRow:
    """A follow-up of a change that failed."""

    id: int
    thing: str
    centre: str
    handler: str
    at: datetime
    attempts: int
    next_try: datetime | None
    error: str


def may_see(user: object) -> bool:
    """Say whether the list has anything for a person: superusers, administrators of centres."""
    return works_where(user, PERMISSION)


def failures_count(user: Any) -> int:
    """Return how many failures the list shows him; counted once for the life of the object."""
    if not hasattr(user, "_background_failures"):
        jobs = failed_jobs().count() if user.is_superuser else 0
        user._background_failures = failures_for(user).count() + jobs
    return user._background_failures


def failed_jobs() -> QuerySet[ProcrastinateJob]:
    """Return jobs that nobody will try again by himself."""
    return ProcrastinateJob.objects.filter(status="failed")


def active_jobs() -> QuerySet[ProcrastinateJob]:
    """Return waiting and running jobs."""
    return ProcrastinateJob.objects.filter(status__in=ACTIVE)


def failures_for(user: object) -> QuerySet[OutboxFailure]:
    """Return failed follow-ups that a person may see: of his centres, a superuser all."""
    if getattr(user, "is_superuser", False):  # also those of no centre
        return OutboxFailure.objects.all()
    return OutboxFailure.objects.filter(entry__site__in=sites_where(user, PERMISSION))


def job_rows(jobs: QuerySet[ProcrastinateJob]) -> list[JobRow]:
    """Return the newest jobs with the time of their last event and their error; two queries."""
    found = list(jobs.annotate(at=Max("procrastinateevent__at")).order_by("-id")[:SHOWN])
    errors = dict(
        JobError.objects.filter(job_id__in=[job.id for job in found]).values_list("job_id", "error")
    )
    return [
        JobRow(
            id=job.id,
            title=title_of(job.task_name),
            status=str(ACTIVE.get(job.status, _("failed"))),
            at=job.scheduled_at if job.status == "todo" and job.scheduled_at else job.at,
            attempts=job.attempts,
            error=errors.get(job.id, ""),
        )
        for job in found
    ]


def failure_rows(failures: QuerySet[OutboxFailure]) -> list[FailureRow]:
    """Return the newest failures; one query."""
    return [
        FailureRow(
            id=each.pk,
            thing=f"{_model_name(each.entry.model)} № {each.entry.object_pk}",
            centre=each.entry.site.site_name if each.entry.site else "",
            handler=title_of(each.handler),
            at=each.failed,
            attempts=each.attempts,
            next_try=each.next_try,
            error=each.last_error,
        )
        for each in failures.select_related("entry__site")[:SHOWN]
    ]


def _model_name(label: str) -> str:
    try:
        return str(apps.get_model(label)._meta.verbose_name)
    except LookupError:
        return label
