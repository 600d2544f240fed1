"""The night's work is on the schedule of the worker."""

import pytest
from django.utils import timezone

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
