"""A scan goes for good when nobody needs it: with its person, or when another one replaces it."""

import pytest
from django.db import transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from consents import retention, tasks
from consents.storage import private_storage
from tests.factories.consents import ConsentRecordFactory, pdf, picture
from tests.jobs import run_jobs

TASK = "consents.forget_scan"


@pytest.fixture
def record(site):
    return ConsentRecordFactory(site=site, scan=pdf())


def exists(name):
    return private_storage().exists(name)


def waiting():
    return [job.args["name"] for job in ProcrastinateJob.objects.filter(task_name=TASK)]


def test_a_replaced_scan_is_deleted_by_the_worker(record):
    old = record.scan.name
    record.scan = picture()
    record.save()

    assert waiting() == [old]
    assert run_jobs(TASK) == 1
    assert not exists(old)
    assert exists(record.scan.name)


def test_a_scan_taken_out_is_deleted(record):
    old = record.scan.name
    record.scan = ""
    record.save()

    run_jobs(TASK)

    assert not exists(old)


def test_a_save_that_leaves_the_scan_deletes_nothing(record):
    record.until = None
    record.save()

    assert waiting() == []


def test_the_first_scan_replaces_nothing(site):
    record = ConsentRecordFactory(site=site)
    record.scan = pdf()
    record.save()

    assert waiting() == []


def test_a_save_that_is_rolled_back_keeps_the_old_scan(record):
    old = record.scan.name
    with transaction.atomic():
        record.scan = picture()
        record.save()
        transaction.set_rollback(True)

    assert waiting() == []
    record.refresh_from_db()
    assert record.scan.name == old
    assert exists(old)


def test_a_removal_that_fails_is_tried_again(record, monkeypatch):
    def fail(name):
        raise OSError("нет связи с хранилищем")

    retention.erase(record)
    monkeypatch.setattr(private_storage(), "delete", fail)

    with pytest.raises(OSError, match="нет связи"):
        run_jobs(TASK)

    assert ProcrastinateJob.objects.get(task_name=TASK).status == "todo"
    assert tasks.forget_scan.retry_strategy.max_attempts > 1


def test_a_scan_that_is_gone_already_is_no_error(record):
    name = record.scan.name
    private_storage().delete(name)

    tasks.forget_scan(name=name)

    assert not exists(name)


def test_the_name_of_a_file_tells_nothing_of_the_person(record, site):
    folder, own, name = record.scan.name.split("/")

    assert (folder, own) == ("consents", str(site.pk))
    assert "ванов" not in name
    assert name.endswith(".pdf")
    assert len(name) == 32 + len(".pdf")
