"""The night's work over terms."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from consents import expiry, tasks, withdrawal
from consents.models import ConsentRecord
from consents.withdrawal import Removal
from core.models import CentreSettings
from tests.factories.consents import ConsentRecordFactory


@pytest.fixture
def taken_off(handlers):
    """Numbers of the consents whose things were taken off."""
    found = []

    @withdrawal.register
    def take(record):
        yield Removal("Фото", lambda: found.append(record.pk))

    return found


def address(site, email):
    settings = CentreSettings.for_site(site)
    settings.email = email
    settings.save()


def in_days(number):
    return timezone.localdate() + timedelta(days=number)


def run():
    """Do the night's work and send its letters."""
    return expiry.run(lambda site, numbers: tasks.write_of_terms(site_id=site, numbers=numbers))


def test_consent_is_in_force_on_its_last_day(site, taken_off, travel):
    record = ConsentRecordFactory(site=site, until=in_days(2))

    travel(days=2)
    assert run() == 0
    travel(days=3)
    assert run() == 1
    assert taken_off == [record.pk]


def test_expired_consent_is_handled_once(site, taken_off, travel):
    ConsentRecordFactory(site=site, until=in_days(1))
    travel(days=2)

    assert [run(), run()] == [1, 0]
    assert len(taken_off) == 1


def test_withdrawn_consent_does_not_expire(site, taken_off, travel):
    ConsentRecordFactory(site=site, until=in_days(1), withdrawn_at=timezone.now())
    travel(days=2)

    assert run() == 0


def test_centre_is_told_with_numbers_and_without_names(site, other_site, taken_off, travel):
    address(site, "moc@example.test")
    address(other_site, "tver@example.test")
    ended = ConsentRecordFactory(site=site, until=in_days(1))
    ConsentRecordFactory(site=site, until=in_days(20))
    travel(days=2)

    run()

    letter = mail.outbox[0]
    assert len(mail.outbox) == 1
    assert letter.to == ["moc@example.test"]
    assert f"№ {ended.pk}" in letter.body
    assert ": 1." in letter.body
    assert "/admin/" in letter.body
    assert "Петрова" not in letter.subject + letter.body


def test_centre_without_an_address_gets_no_letter(site, taken_off, travel):
    address(site, "")
    ConsentRecordFactory(site=site, until=in_days(1))
    travel(days=2)

    run()

    assert mail.outbox == []
    assert ConsentRecord.objects.get().lapsed_at is not None


def test_one_that_fails_keeps_no_other(site, handlers, travel):
    bad, good = (
        ConsentRecordFactory(site=site, until=in_days(1)),
        ConsentRecordFactory(site=site, until=in_days(1)),
    )
    withdrawal.register(
        lambda record: [Removal("Фото", lambda: 1 / 0)] if record.pk == bad.pk else []
    )
    travel(days=2)

    with pytest.raises(expiry.ExpiryError, match=f"№ {bad.pk}"):
        run()

    bad.refresh_from_db()
    good.refresh_from_db()
    assert bad.lapsed_at is None
    assert good.lapsed_at is not None
