"""Two people, or a person and the night's work, over one consent."""

import threading
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from consents import expiry, retention, withdrawal
from consents.models import ConsentRecord, ConsentText
from consents.withdrawal import AlreadyWithdrawnError, Removal
from tests.factories.centres import find_centre
from tests.factories.consents import ConsentRecordFactory, ConsentTextFactory


@pytest.fixture
def taken_off(handlers):
    """Numbers of the consents whose things were taken off."""
    found = []

    @withdrawal.register
    def take(record):
        yield Removal("Фото", lambda: found.append(record.pk))

    return found


@pytest.fixture
def ended(site):
    """A consent whose term passed yesterday."""
    return ConsentRecordFactory(
        site=site,
        given_at=timezone.now() - timedelta(days=9),
        until=timezone.localdate() - timedelta(days=1),
    )


def as_read_by_another(record):
    return ConsentRecord.objects.get(pk=record.pk)


def test_the_night_does_not_forget_a_withdrawal_made_meanwhile(ended, taken_off):
    read_by_the_night = as_read_by_another(ended)
    withdrawal.withdraw(ended, "запрос № 3")

    assert withdrawal.lapse(read_by_the_night) is None

    ended.refresh_from_db()
    assert ended.withdrawn_at is not None
    assert ended.withdrawal_reason == "запрос № 3"
    assert taken_off == [ended.pk]


def test_the_night_passes_over_a_term_made_longer_meanwhile(ended, taken_off):
    read_by_the_night = as_read_by_another(ended)
    longer = timezone.localdate() + timedelta(days=30)
    ended.until = longer
    ended.save()

    assert withdrawal.lapse(read_by_the_night) is None

    ended.refresh_from_db()
    assert (ended.until, ended.lapsed_at, taken_off) == (longer, None, [])


def test_a_consent_lapses_once(ended, taken_off):
    read_by_another_worker = as_read_by_another(ended)

    assert withdrawal.lapse(ended) == ["Фото"]
    assert withdrawal.lapse(read_by_another_worker) is None

    assert taken_off == [ended.pk]


def test_what_was_passed_over_is_not_told_to_the_centre(ended, taken_off, monkeypatch):
    told = []
    monkeypatch.setattr(withdrawal, "lapse", lambda record: None)

    assert expiry.run(lambda site, numbers: told.append(numbers)) == 0
    assert told == []


def test_erasing_keeps_what_was_written_meanwhile(ended):
    read_by_the_night = as_read_by_another(ended)
    ConsentRecord.objects.filter(pk=ended.pk).update(lapsed_at=timezone.now())

    retention.erase(read_by_the_night)

    ended.refresh_from_db()
    assert ended.lapsed_at is not None
    assert (ended.subject, ended.erased_at is not None) == ("", True)


def test_two_drafts_of_one_text_cannot_have_one_number(site):
    first = ConsentTextFactory(site=site, draft=True)
    second = ConsentTextFactory.build(site=site, version=first.version, published_at=None)

    with pytest.raises(IntegrityError), transaction.atomic():
        second.save()

    assert ConsentText.objects.for_site(site).count() == 1


@pytest.fixture
def committed_consent(committed):
    """A consent that other connections see."""
    return ConsentRecordFactory(site=find_centre("localhost").site)


def test_of_two_people_who_withdraw_at_once_one_is_told(committed_consent, handlers):
    reached, outcomes = threading.Barrier(2, timeout=20), []

    def withdraw(reason):
        try:
            reached.wait()
            withdrawal.withdraw(as_read_by_another(committed_consent), reason)
            outcomes.append(reason)
        except AlreadyWithdrawnError:
            outcomes.append("refused")
        finally:
            connection.close()

    people = [threading.Thread(target=withdraw, args=(f"запрос {n}",)) for n in (1, 2)]
    for each in people:
        each.start()
    for each in people:
        each.join()

    committed_consent.refresh_from_db()
    assert sorted(outcomes) == ["refused", committed_consent.withdrawal_reason]


def test_versions_are_given_out_one_at_a_time(committed):
    centre = find_centre("localhost").site
    reached, versions = threading.Barrier(2, timeout=20), []

    def write():
        try:
            reached.wait()
            versions.append(ConsentTextFactory(site=centre, draft=True, version=None).version)
        finally:
            connection.close()

    people = [threading.Thread(target=write) for _ in range(2)]
    for each in people:
        each.start()
    for each in people:
        each.join()

    assert max(versions) - min(versions) == 1
