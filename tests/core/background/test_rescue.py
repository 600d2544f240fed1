"""Jobs of workers that fell silent are run again, but not for ever."""

import asyncio
from datetime import timedelta
from uuid import uuid4

import pytest
from asgiref.sync import async_to_sync
from django.db import connection
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob, ProcrastinateWorker
from procrastinate.exceptions import ConnectorException

from core.background import rescue
from core.background.tasks import drain_outbox

STALLED_AFTER = 30  # seconds


@pytest.fixture(autouse=True)
def _no_jobs(db):
    ProcrastinateJob.objects.all().delete()


def worker(silent):
    """Register a worker whose heart beat so many seconds ago."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (%s) RETURNING id",
            [timezone.now() - timedelta(seconds=silent)],
        )
        return cursor.fetchone()[0]


def job(worker_id, status="doing", attempts=0, work=None):
    number = drain_outbox.configure(queueing_lock=work or str(uuid4()), lock=str(uuid4())).defer()
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE procrastinate_jobs SET status = %s, worker_id = %s, attempts = %s"
            " WHERE id = %s",
            [status, worker_id, attempts, number],
        )
    return number


def round_of_rescue():
    return async_to_sync(rescue.rescue)(STALLED_AFTER)


def state(number):
    found = ProcrastinateJob.objects.get(id=number)
    return found.status, found.attempts


@pytest.mark.parametrize(("silent", "rescued"), [(0, False), (25, False), (35, True), (9000, True)])
def test_a_job_is_run_again_when_its_worker_is_silent(silent, rescued):
    number = job(worker(silent))

    assert round_of_rescue() == int(rescued)

    assert state(number) == (("todo", 1) if rescued else ("doing", 0))


def test_a_job_whose_worker_is_gone_is_run_again():
    number = job(None)

    assert round_of_rescue() == 1
    assert state(number)[0] == "todo"


def test_waiting_and_finished_jobs_are_left_alone():
    silent = worker(9000)
    waiting, done = job(silent, "todo"), job(silent, "succeeded")

    assert round_of_rescue() == 0
    assert (state(waiting)[0], state(done)[0]) == ("todo", "succeeded")


@pytest.mark.parametrize(
    ("attempts", "status"), [(0, "todo"), (rescue.MAX_DEATHS - 2, "todo"), (4, "failed")]
)
def test_a_job_that_kills_its_workers_is_given_up(attempts, status):
    number = job(worker(9000), attempts=attempts)

    round_of_rescue()

    assert state(number)[0] == status


def test_one_hopeless_job_does_not_hold_up_the_others():
    silent = worker(9000)
    hopeless, other = job(silent, attempts=4), job(silent)

    assert round_of_rescue() == 2
    assert (state(hopeless)[0], state(other)[0]) == ("failed", "todo")
    assert ProcrastinateWorker.objects.filter(id=silent).exists()


def test_a_killed_job_whose_work_waits_again_gives_way_and_holds_up_nobody():
    silent = worker(9000)
    killed = job(silent, work="core.outbox")
    successor, other = job(None, "todo", work="core.outbox"), job(silent)

    assert round_of_rescue() == 2

    assert not ProcrastinateJob.objects.filter(id=killed).exists()
    assert (state(successor), state(other)) == (("todo", 0), ("todo", 1))
    assert round_of_rescue() == 0


def test_a_round_that_fails_is_not_the_last(monkeypatch):
    tried, pauses = [], []

    async def fail(stalled_after):
        tried.append(stalled_after)
        if len(tried) == 1:
            raise ConnectorException

    async def pause(seconds):
        pauses.append(seconds)
        if len(pauses) == 3:
            raise asyncio.CancelledError

    monkeypatch.setattr(rescue, "rescue", fail)
    monkeypatch.setattr(rescue.asyncio, "sleep", pause)

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(rescue.rescue_for_ever(STALLED_AFTER))

    assert tried == [STALLED_AFTER] * 3
    assert pauses == [STALLED_AFTER / 2] * 3
