"""A real worker process: jobs, death by -9, a graceful end."""

import signal

from procrastinate.contrib.django.models import ProcrastinateJob, ProcrastinateWorker

from core.models import JobError, OutboxEntry
from core.outbox import Action
from tests.core.background import worker_tasks


def status(job_id):
    return ProcrastinateJob.objects.get(id=job_id).status


def test_a_job_of_a_killed_worker_is_run_by_another(start_worker, wait_for, tmp_path):
    folder = str(tmp_path)
    victim = start_worker()
    job = worker_tasks.slow.defer(folder=folder, seconds=60)
    wait_for((tmp_path / "started-0").exists)

    victim.send_signal(signal.SIGKILL)
    victim.wait()
    start_worker()

    wait_for((tmp_path / "finished").exists)
    wait_for(lambda: status(job) == "succeeded")
    assert ProcrastinateJob.objects.get(id=job).attempts == 2
    assert not JobError.objects.exists()


def test_a_stopped_worker_ends_its_job_first(start_worker, wait_for, tmp_path):
    worker = start_worker()
    job = worker_tasks.slow.defer(folder=str(tmp_path), seconds=2)
    wait_for((tmp_path / "started-0").exists)

    worker.send_signal(signal.SIGTERM)

    assert worker.wait(60) == 0
    assert status(job) == "succeeded"
    assert not ProcrastinateWorker.objects.exists()


def test_the_worker_drains_the_outbox_by_itself(start_worker, wait_for):
    row = OutboxEntry.objects.create(model="nothing.Here", object_pk="1", action=Action.SAVED)
    start_worker()

    assert wait_for(lambda: OutboxEntry.objects.get(pk=row.pk).done) >= row.created


def test_a_failed_job_keeps_its_reason_and_logs_its_id(start_worker, wait_for):
    worker = start_worker()
    job = worker_tasks.fail.defer(word="ivanova@example.ru")

    wait_for(lambda: status(job) == "failed")

    assert JobError.objects.get(job_id=job).error == "ValueError: не вышло: [e-mail]"
    log = worker.log.read_text()
    assert f"job_id={job}" in log
    assert "ivanova@" not in log


def test_a_failed_job_is_retried_after_a_pause(start_worker, wait_for, tmp_path):
    start_worker()
    job = worker_tasks.second_time.defer(folder=str(tmp_path))
    wait_for((tmp_path / "tried").exists)
    wait_for(lambda: status(job) == "todo")

    retried = ProcrastinateJob.objects.get(id=job)
    assert retried.attempts == 1
    assert retried.scheduled_at is not None
    wait_for((tmp_path / "done").exists)
    wait_for(lambda: not JobError.objects.filter(job_id=job).exists())
