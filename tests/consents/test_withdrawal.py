"""Withdrawal takes what leans on a consent off the site, all or nothing."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.log_actions import registry

from consents import withdrawal
from consents.models import ConsentRecord
from consents.withdrawal import AlreadyWithdrawnError, Removal
from core.models import OutboxEntry
from tests.factories.consents import ConsentRecordFactory
from tests.factories.users import UserFactory


@pytest.fixture
def wall(handlers):
    """Photos on the site: consent → shown."""
    shown = {}

    @withdrawal.register
    def hide(record):
        if record.pk in shown:
            yield Removal("Фото фестиваля", lambda: shown.pop(record.pk), url="/admin/images/1/")

    return shown


def test_withdrawal_takes_the_thing_off(site, wall):
    record, other = ConsentRecordFactory(site=site), ConsentRecordFactory(site=site)
    wall.update({record.pk: True, other.pk: True})

    gone = withdrawal.withdraw(record, "запрос № 1")

    assert gone == ["Фото фестиваля"]
    assert wall == {other.pk: True}
    record.refresh_from_db()
    assert record.withdrawn_at is not None
    assert record.withdrawal_reason == "запрос № 1"
    assert not record.is_valid()
    assert other.is_valid()


def test_list_of_removals_is_shown_before_anything_happens(site, wall):
    record = ConsentRecordFactory(site=site)
    wall[record.pk] = True

    assert [each.label for each in withdrawal.removals(record)] == ["Фото фестиваля"]
    assert wall == {record.pk: True}


def test_failing_removal_leaves_everything_as_it_was(site, wall, handlers):
    record = ConsentRecordFactory(site=site)

    @withdrawal.register
    def broken(each):
        yield Removal("Страница", lambda: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        withdrawal.withdraw(record)

    record.refresh_from_db()
    assert record.withdrawn_at is None


def test_second_withdrawal_is_refused(site, handlers):
    record = ConsentRecordFactory(site=site)
    withdrawal.withdraw(record, "первый")

    with pytest.raises(AlreadyWithdrawnError):
        withdrawal.withdraw(ConsentRecord.objects.get(), "второй")

    assert ConsentRecord.objects.get().withdrawal_reason == "первый"


def test_withdrawal_is_in_the_outbox_and_in_the_history(site, wall):
    record = ConsentRecordFactory(site=site)
    wall[record.pk] = True
    OutboxEntry.objects.all().delete()
    user = UserFactory()

    withdrawal.withdraw(record, user=user)

    assert OutboxEntry.objects.filter(model="consents.ConsentRecord", object_pk=record.pk).exists()
    entry = registry.get_logs_for_instance(record).get(action="consents.withdraw")
    assert entry.user == user
    assert entry.data["taken_off"] == ["Фото фестиваля"]
    assert "Петрова" not in entry.label


def test_logs_name_nobody(site, handlers, capsys):
    record = ConsentRecordFactory(site=site)

    withdrawal.withdraw(record, "просьба Петровой")

    printed = "".join(capsys.readouterr())
    assert "Петров" not in printed


def test_handler_is_registered_once(handlers):
    def handler(record):
        return []

    withdrawal.register(handler)
    withdrawal.register(handler)

    assert handlers == [handler]


def test_expired_consent_is_taken_off_by_the_same_handlers(site, wall):
    record = ConsentRecordFactory(
        site=site, given_at=timezone.now() - timedelta(days=9), until="2020-01-01"
    )
    record.refresh_from_db()
    wall[record.pk] = True

    assert withdrawal.lapse(record) == ["Фото фестиваля"]
    record.refresh_from_db()
    assert record.lapsed_at is not None
    assert record.withdrawn_at is None
