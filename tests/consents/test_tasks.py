"""The night's work is on the schedule of the worker."""

import pytest
from django.core import mail
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from consents import tasks
from core.background import app
from tests.factories.consents import ConsentRecordFactory


def test_both_tasks_are_on_the_schedule():
    scheduled = {
        periodic.task.name: periodic.cron
        for periodic in app.periodic_registry.periodic_tasks.values()
    }

    assert {"consents.expiry", "consents.retention"} <= set(scheduled)


@pytest.mark.django_db
def test_expired_consents_are_found(site, handlers, travel):
    record = ConsentRecordFactory(site=site, until=timezone.localdate())
    travel(days=2)

    tasks.take_off_expired()

    record.refresh_from_db()
    assert record.lapsed_at is not None


def test_old_addresses_are_forgotten(site, handlers, travel):
    record = ConsentRecordFactory(site=site, ip="203.0.113.7", given_at=timezone.now())
    travel(days=400)

    tasks.erase_past_term()

    record.refresh_from_db()
    assert record.ip is None


@pytest.mark.django_db
def test_letter_about_terms_waits_for_the_worker(site, handlers, travel):
    record = ConsentRecordFactory(site=site, until=timezone.localdate())
    travel(days=2)

    tasks.take_off_expired()

    job = ProcrastinateJob.objects.get(task_name="consents.terms_letter")
    assert job.args == {"site_id": site.pk, "numbers": [record.pk]}
    assert mail.outbox == []


@pytest.mark.django_db
def test_letter_about_what_is_gone_is_not_written():
    tasks.write_of_request(request_id=0)
    tasks.write_of_terms(site_id=0, numbers=[1])

    assert mail.outbox == []
