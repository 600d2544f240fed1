"""Personal data past its term is erased, not a day earlier."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.log_actions import registry

from consents import retention
from consents.models import ConsentRecord, PrivacySettings, RequestStatus, WithdrawalRequest
from tests.factories.consents import ConsentRecordFactory, WithdrawalRequestFactory, pdf
from tests.jobs import run_jobs


@pytest.fixture
def terms(site):
    """Short terms of the centre under test."""
    settings = PrivacySettings.for_site(site)
    settings.ip_days, settings.ended_days, settings.request_days = 10, 20, 30
    settings.save()
    return settings


def test_address_is_forgotten_after_its_term(site, terms, travel):
    ConsentRecordFactory(site=site, ip="203.0.113.7", given_at=timezone.now())

    travel(days=9)
    assert retention.run() == {}
    travel(days=11)
    assert retention.run() == {"addresses": 1}

    record = ConsentRecord.objects.get()
    assert record.ip is None
    assert record.subject == "Петрова Ольга Ивановна"


def test_withdrawn_consent_loses_the_person_and_the_scan(site, terms, travel):
    record = ConsentRecordFactory(
        site=site, scan=pdf(), withdrawn_at=timezone.now(), withdrawal_reason="просьба"
    )
    storage, name = record.scan.storage, record.scan.name

    travel(days=19)
    assert retention.run() == {}
    assert storage.exists(name)
    travel(days=21)
    assert retention.run() == {"consents": 1}

    record.refresh_from_db()
    assert (record.subject, record.scan.name, record.withdrawal_reason) == ("", "", "")
    assert record.erased_at is not None
    assert record.withdrawn_at is not None
    assert record.text.version == 1
    assert storage.exists(name)  # till the worker comes: a failed removal is tried again
    run_jobs("consents.forget_scan")
    assert not storage.exists(name)


def test_expired_consent_loses_the_person(site, terms, travel):
    ConsentRecordFactory(site=site, until=timezone.localdate())

    travel(days=20)
    assert retention.run() == {}
    travel(days=22)
    assert retention.run() == {"consents": 1}
    assert retention.run() == {}


def test_consent_in_force_is_kept_for_ever(site, terms, travel):
    ConsentRecordFactory(site=site)
    travel(days=20_000)

    assert retention.run() == {}


def test_closed_request_goes_and_an_open_one_stays(site, terms, travel):
    WithdrawalRequestFactory(site=site, status=RequestStatus.DONE, answer="Снято")
    waiting = WithdrawalRequestFactory(site=site)
    travel(days=31)

    assert retention.run() == {"requests": 1}
    assert WithdrawalRequest.objects.get() == waiting


def test_each_centre_has_its_own_terms(site, other_site, terms, travel):
    ConsentRecordFactory(site=site, ip="203.0.113.7", given_at=timezone.now())
    foreign = ConsentRecordFactory(site=other_site, ip="203.0.113.8", given_at=timezone.now())
    travel(days=11)

    retention.run()

    assert ConsentRecord.objects.get(ip__isnull=False) == foreign


def test_erasing_is_in_the_history_without_the_person(site, terms, travel):
    record = ConsentRecordFactory(site=site, withdrawn_at=timezone.now())
    travel(days=21)

    retention.run()

    entry = registry.get_logs_for_instance(record).get(action="consents.erase")
    assert "Петрова" not in entry.label + str(entry.data)


def test_erased_rows_keep_the_count(site, terms, travel):
    ConsentRecordFactory(site=site, withdrawn_at=timezone.now() - timedelta(days=5))
    travel(days=40)

    retention.run()

    assert ConsentRecord.objects.count() == 1


def test_one_that_cannot_be_erased_keeps_nobody_else_s_data(site, terms, monkeypatch):
    first, second = (ConsentRecordFactory(site=site, withdrawn_at=timezone.now()) for _ in range(2))
    ConsentRecord.objects.update(withdrawn_at=timezone.now() - timedelta(days=21))
    erase = retention.erase

    def refuse(record):
        if record.pk == first.pk:
            raise OSError("scan")
        erase(record)

    monkeypatch.setattr(retention, "erase", refuse)

    with pytest.raises(retention.RetentionError, match="1"):
        retention.run()

    second.refresh_from_db()
    assert second.subject == ""
