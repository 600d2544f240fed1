"""The log of consents."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from consents.models import ConsentRecord, GivenBy, State
from tests.factories.consents import ConsentRecordFactory, ConsentTextFactory, pdf

TODAY = timezone.localdate


def days(number):
    return timedelta(days=number)


@pytest.mark.parametrize(
    ("fields", "on", "valid"),
    [
        ({}, 0, True),
        ({}, -5, False),
        ({"until": 0}, 0, True),
        ({"until": 0}, 1, False),
        ({"until": 5}, 5, True),
        ({"withdrawn": 0}, 0, False),
        ({"withdrawn": 0}, -1, True),
    ],
)
def test_valid_in_the_row_and_in_the_query(site, fields, on, valid):
    until = fields.get("until")
    record = ConsentRecordFactory(
        site=site,
        until=None if until is None else TODAY() + days(until),
        withdrawn_at=timezone.now() if "withdrawn" in fields else None,
    )
    day = TODAY() + days(on)

    assert record.is_valid(day) is valid
    assert ConsentRecord.objects.valid(day).exists() is valid


def test_valid_is_asked_for_today_by_default(site, travel):
    record = ConsentRecordFactory(site=site, until=TODAY() + days(3))

    assert record.is_valid()
    assert record.state == State.VALID
    travel(days=4)
    assert not record.is_valid()
    assert record.state == State.EXPIRED
    assert not ConsentRecord.objects.valid().exists()
    assert ConsentRecord.objects.expired().get() == record


def test_expiring_within_days(site):
    soon = ConsentRecordFactory(site=site, until=TODAY() + days(30))
    ConsentRecordFactory(site=site, until=TODAY() + days(31))
    ConsentRecordFactory(site=site, until=TODAY() - days(1), given_at=timezone.now() - days(9))

    assert ConsentRecord.objects.expiring(30).get() == soon


def test_log_of_one_centre(site, other_site):
    own = ConsentRecordFactory(site=site)
    ConsentRecordFactory(site=other_site)

    assert ConsentRecord.objects.for_site(site).valid().get() == own


def test_name_of_a_consent_holds_no_person(site):
    record = ConsentRecordFactory(site=site)

    assert "Петрова" not in str(record)
    assert str(record.pk) in str(record)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("given_at", timezone.now() + days(1)),
        ("until", TODAY() - days(10)),
        ("subject", "Иванов Петя, 9 лет"),
    ],
)
def test_wrong_field_is_named(site, field, value):
    record = ConsentRecordFactory(site=site)
    setattr(record, field, value)

    with pytest.raises(ValidationError) as refused:
        record.full_clean()

    assert field in refused.value.message_dict


def test_text_of_another_centre_is_refused(site, other_site):
    record = ConsentRecordFactory.build(site=site, text=ConsentTextFactory(site=other_site))

    with pytest.raises(ValidationError) as refused:
        record.full_clean()

    assert "text" in refused.value.message_dict


def test_draft_text_is_refused(site):
    record = ConsentRecordFactory.build(site=site, text=ConsentTextFactory(site=site, draft=True))

    with pytest.raises(ValidationError) as refused:
        record.full_clean()

    assert "text" in refused.value.message_dict


@pytest.mark.parametrize("field", ["text", "given_by", "given_at"])
def test_what_was_agreed_to_never_changes(site, field):
    record = ConsentRecordFactory(site=site)
    values = {
        "text": ConsentTextFactory(site=site),
        "given_by": GivenBy.EMAIL,
        "given_at": timezone.now() - days(2),
    }
    setattr(record, field, values[field])

    with pytest.raises(ValidationError) as refused:
        record.full_clean()

    assert field in refused.value.message_dict


def test_scan_lies_outside_the_public_uploads_under_a_blind_name(site, settings):
    record = ConsentRecordFactory(site=site, scan=pdf())

    assert not record.scan.path.startswith(str(settings.MEDIA_ROOT))
    assert "Иванов" not in record.scan.name
    assert record.scan.name.endswith(".pdf")


def test_longer_term_brings_a_lapsed_consent_back(site):
    record = ConsentRecordFactory(
        site=site,
        given_at=timezone.now() - days(50),
        until=TODAY() - days(1),
        lapsed_at=timezone.now(),
    )
    record.until = TODAY() + days(5)
    record.save()

    assert record.lapsed_at is None
