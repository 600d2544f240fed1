"""What happens right after the commit."""

import pytest
from django.db import connection, transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from core.background.tasks import wake_outbox
from core.models import ContentStamp
from core.outbox.after_commit import once
from home.models import StandardPage

pytestmark = pytest.mark.django_db


def drains():
    return ProcrastinateJob.objects.filter(task_name="core.drain_outbox", status="todo").count()


def test_a_commit_queues_one_drain(text_page, django_capture_on_commit_callbacks):
    ProcrastinateJob.objects.filter().delete()
    with django_capture_on_commit_callbacks(execute=True) as callbacks:
        for _time in range(3):
            text_page.save()

    assert drains() == 1
    # one for the worker, one for the stamp of the centre
    assert len([each for each in callbacks if each.__module__.startswith("core.")]) == 2


def test_a_waiting_drain_is_enough(text_page):
    wake_outbox()
    wake_outbox()

    assert drains() == 1
    assert text_page.pk  # the transaction still works


def test_a_promise_made_in_a_failed_savepoint_does_not_count(django_capture_on_commit_callbacks):
    seen = []

    def promise():
        seen.append(1)

    with django_capture_on_commit_callbacks(execute=True):
        with transaction.atomic():
            once(promise)
            transaction.set_rollback(True)
        with transaction.atomic():
            once(promise)
        once(promise)

    assert seen == [1]


def test_an_error_after_commit_does_not_reach_the_user(
    text_page, monkeypatch, django_capture_on_commit_callbacks
):
    def broken():
        raise RuntimeError("очередь недоступна")

    monkeypatch.setattr("core.background.tasks.wake_outbox", broken)
    with django_capture_on_commit_callbacks(execute=True):
        text_page.save()

    assert StandardPage.objects.filter(pk=text_page.pk).exists()


def test_the_stamp_changes_for_the_centre_only(
    two_centres, text_page, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        two_centres.other.home.save()
        text_page.save()
    connection.run_on_commit.clear()
    before = dict(ContentStamp.objects.values_list("site__hostname", "stamp"))

    with django_capture_on_commit_callbacks(execute=True):
        text_page.save()

    after = dict(ContentStamp.objects.values_list("site__hostname", "stamp"))
    assert before["localhost"] != after["localhost"]
    assert before["tver.localhost"] == after["tver.localhost"]


def test_a_draft_leaves_the_stamp(text_page, centre, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        text_page.save()
    connection.run_on_commit.clear()
    before = ContentStamp.objects.get(site=centre.site).stamp

    with django_capture_on_commit_callbacks(execute=True):
        text_page.save_revision()
        centre.home.add_child(instance=StandardPage(title="Черновик", slug="ch", live=False))

    assert ContentStamp.objects.get(site=centre.site).stamp == before
