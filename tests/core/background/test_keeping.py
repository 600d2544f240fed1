"""How long jobs and their reasons are kept, and what surrounds a run."""

from datetime import timedelta
from types import SimpleNamespace
from uuid import uuid4

import pytest
import structlog
from django.db import connection
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from core.background import cleanup, middleware
from core.background.tasks import drain_outbox, publish_scheduled, wake_outbox
from core.background.titles import name_task, title_of
from core.models import JobError

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_jobs(db):
    ProcrastinateJob.objects.all().delete()


def job(status, hours=0, task=drain_outbox):
    """Make a job that reached its status so long ago."""
    number = task.configure(queueing_lock=str(uuid4()), lock=str(uuid4())).defer()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = %s WHERE id = %s", [status, number])
        cursor.execute(
            "UPDATE procrastinate_events SET at = %s WHERE job_id = %s",
            [timezone.now() - timedelta(hours=hours), number],
        )
    return number


def context(number, task=drain_outbox):
    return SimpleNamespace(job=SimpleNamespace(id=number, task_name=task.name, attempts=0))


def jobs():
    return set(ProcrastinateJob.objects.values_list("id", flat=True))


WEEK, QUARTER = 24 * 7, 24 * 90


@pytest.mark.parametrize(
    ("status", "hours", "kept"),
    [
        ("succeeded", WEEK - 1, True),
        ("succeeded", WEEK + 1, False),
        ("failed", WEEK + 1, True),
        ("failed", QUARTER - 1, True),
        ("failed", QUARTER + 1, False),
        ("cancelled", QUARTER + 1, False),
        ("aborted", QUARTER + 1, False),
        ("todo", QUARTER + 1, True),
        ("doing", QUARTER + 1, True),
    ],
)
def test_a_job_is_kept_by_what_became_of_it(status, hours, kept):
    number = job(status, hours)

    cleanup.delete_old_jobs()

    assert jobs() == ({number} if kept else set())


def test_reasons_go_with_their_jobs():
    kept, gone = job("failed"), job("failed", QUARTER + 1)
    for number in (kept, gone, gone + 1000):
        JobError.objects.create(job_id=number, error="нет связи")

    cleanup.delete_old_jobs()

    assert list(JobError.objects.values_list("job_id", flat=True)) == [kept]


def fail():
    raise ValueError("нет связи с ivanova@example.ru\nвторая строка")


def test_the_reason_of_a_failed_run_is_kept_and_the_error_goes_on():
    number = job("doing")

    with pytest.raises(ValueError, match="нет связи"):
        middleware.keep_reason(fail, context(number), None)

    assert JobError.objects.get(job_id=number).error == "ValueError: нет связи с [e-mail]"


def test_a_second_failure_replaces_the_reason():
    number = job("doing")
    JobError.objects.create(job_id=number, error="раньше было другое")

    with pytest.raises(ValueError, match="нет связи"):
        middleware.keep_reason(fail, context(number), None)

    assert JobError.objects.get().error.startswith("ValueError")


def test_a_good_run_forgets_the_reason_and_gives_the_result():
    number = job("doing")
    JobError.objects.create(job_id=number, error="нет связи")

    assert middleware.keep_reason(lambda: 42, context(number), None) == 42

    assert not JobError.objects.exists()


@pytest.mark.parametrize("ends", [lambda: None, fail], ids=["good", "bad"])
def test_of_a_periodic_task_only_the_last_failure_is_kept(ends):
    earlier, other = job("failed", task=publish_scheduled), job("failed")
    number = job("doing", task=publish_scheduled)
    later = job("failed", task=publish_scheduled)

    try:
        middleware.keep_reason(ends, context(number, publish_scheduled), None)
    except ValueError:
        assert ends is fail

    assert jobs() == {other, number, later}
    assert earlier not in jobs()


def test_failures_of_work_that_is_not_periodic_are_all_kept():
    earlier, number = job("failed"), job("doing")

    middleware.keep_reason(lambda: None, context(number), None)

    assert jobs() == {earlier, number}


def test_every_log_line_of_a_run_carries_its_job():
    seen = {}

    def run():
        seen.update(structlog.contextvars.get_contextvars())
        return "done"

    assert middleware.bind_job(run, context(7), None) == "done"
    assert (seen["job_id"], seen["task"]) == (7, drain_outbox.name)
    assert "job_id" not in structlog.contextvars.get_contextvars()


def test_one_waking_is_enough():
    wake_outbox()
    wake_outbox()

    assert ProcrastinateJob.objects.filter(task_name=drain_outbox.name).count() == 1


def test_a_running_drain_does_not_hold_up_the_next_waking():
    wake_outbox()
    ProcrastinateJob.objects.filter(status="todo").update(status="doing")

    wake_outbox()

    assert sorted(ProcrastinateJob.objects.values_list("status", flat=True)) == ["doing", "todo"]


def test_a_task_without_a_title_is_called_by_its_name(monkeypatch):
    monkeypatch.setattr("core.background.titles._titles", {})
    name_task("core.known", "Известное")

    assert (title_of("core.known"), title_of("core.unknown")) == ("Известное", "core.unknown")
