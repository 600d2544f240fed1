"""A consent on its first and last day: the log's questions and the consent itself agree."""

from datetime import date, datetime, time, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from consents.filters import ConsentRecordFilterSet
from consents.models import ConsentRecord, State
from consents.querysets import end_of
from tests.factories.consents import ConsentRecordFactory, ConsentTextFactory

DAY = date(2026, 3, 29)  # the clock changes on it in many zones
NEAR = st.integers(min_value=-3, max_value=3)
LIGHT = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


def at(days=0, hour=12, minute=0, second=0):
    """Return a moment so many days from the day under test, in the local time."""
    moment = datetime.combine(DAY + timedelta(days=days), time(hour, minute, second))
    return timezone.make_aware(moment)


def near(days):
    return DAY + timedelta(days=days)


@pytest.fixture
def text(site):
    return ConsentTextFactory(site=site)


@given(given_on=NEAR, until=st.none() | NEAR, withdrawn=st.none() | NEAR, hour=st.integers(0, 23))
@LIGHT
def test_the_log_and_the_consent_agree_on_every_day(text, given_on, until, withdrawn, hour):
    record = ConsentRecordFactory(
        site=text.site,
        text=text,
        given_at=at(given_on, hour),
        until=None if until is None else near(until),
        withdrawn_at=None if withdrawn is None else at(withdrawn, hour),
    )
    mine = ConsentRecord.objects.filter(pk=record.pk)

    for days in range(-4, 5):
        day = near(days)
        assert mine.valid(day).exists() is record.is_valid(day), day
        assert not (mine.valid(day) & mine.expired(day)).exists()
        if mine.expiring(2, day).exists():
            assert record.is_valid(day)
            assert not record.is_valid(day + timedelta(days=3))


@pytest.mark.parametrize(
    ("fields", "valid"),
    [
        ({"given_at": at(0, 0)}, True),
        ({"given_at": at(0, 23, 59, 59)}, True),
        ({"given_at": at(1, 0)}, False),
        ({"until": near(0)}, True),
        ({"until": near(-1)}, False),
        ({"until": near(1)}, True),
        ({"withdrawn_at": at(0, 0)}, False),
        ({"withdrawn_at": at(0, 23, 59, 59)}, False),
        ({"withdrawn_at": at(1, 0)}, True),
        ({"withdrawn_at": at(-1), "until": near(5)}, False),
    ],
)
def test_the_edges_of_a_consent_in_force(text, fields, valid):
    fields = {"given_at": at(-10), **fields}
    record = ConsentRecordFactory(site=text.site, text=text, **fields)

    assert record.is_valid(DAY) is valid
    assert ConsentRecord.objects.valid(DAY).exists() is valid


@pytest.mark.parametrize(
    ("until", "days", "soon"),
    [(-1, 30, False), (0, 30, True), (30, 30, True), (31, 30, False), (0, 0, True), (1, 0, False)],
)
def test_a_term_that_ends_soon(text, until, days, soon):
    ConsentRecordFactory(site=text.site, text=text, given_at=at(-10), until=near(until))

    assert ConsentRecord.objects.expiring(days, DAY).exists() is soon


@pytest.mark.parametrize(
    ("given_on", "withdrawn", "inside"),
    [
        (at(0, 0), None, True),
        (at(2, 23, 59, 59), None, True),
        (at(3, 0), None, False),
        (at(-1, 23, 59, 59), None, False),
        (at(-9), at(0, 0), True),
        (at(-9), at(2, 23, 59), True),
        (at(-9), at(3, 0), False),
        (at(-9), at(-1, 23), False),
        (at(0), at(9), True),
    ],
)
def test_a_period_of_an_inspection_holds_both_its_days(text, given_on, withdrawn, inside):
    ConsentRecordFactory(site=text.site, text=text, given_at=given_on, withdrawn_at=withdrawn)

    assert ConsentRecord.objects.touched(near(0), near(2)).exists() is inside


@pytest.mark.parametrize("zone", ["Europe/Moscow", "Europe/Kaliningrad", "Asia/Kamchatka"])
def test_a_day_ends_by_the_clock_of_the_centre(zone):
    with timezone.override(zone):
        end = end_of(DAY)

        assert timezone.localtime(end).time() == time.min
        assert timezone.localdate(end) == near(1)
        assert timezone.localdate(end - timedelta(microseconds=1)) == DAY


@pytest.fixture
def one_of_each(text):
    """A consent in every state today."""
    today, now = timezone.localdate(), timezone.now()
    yesterday = today - timedelta(days=1)
    make = {"site": text.site, "text": text, "given_at": now - timedelta(days=9)}
    return {
        State.VALID: ConsentRecordFactory(**make),
        State.EXPIRED: ConsentRecordFactory(**make, until=yesterday),
        State.WITHDRAWN: ConsentRecordFactory(**make, until=yesterday, withdrawn_at=now),
    }


@pytest.mark.parametrize("state", State)
def test_the_filter_of_the_register_finds_the_state_that_a_row_shows(one_of_each, state):
    found = ConsentRecordFilterSet({"state": state}, queryset=ConsentRecord.objects.all()).qs

    assert list(found) == [one_of_each[state]]
    assert one_of_each[state].state == state


def test_an_unknown_state_is_an_error_of_the_filter(one_of_each):
    asked = ConsentRecordFilterSet({"state": "lost"}, queryset=ConsentRecord.objects.all())

    assert "state" in asked.form.errors


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("given_at", lambda: timezone.now() + timedelta(minutes=5)),
        ("until", lambda: timezone.localdate() - timedelta(days=400)),
    ],
)
def test_a_wrong_date_is_an_error_at_its_field(text, field, value):
    record = ConsentRecordFactory.build(site=text.site, text=text, **{field: value()})

    with pytest.raises(ValidationError) as refused:
        record.full_clean()

    assert list(refused.value.message_dict) == [field]


def test_a_consent_may_be_given_and_end_on_one_day(text):
    given_at = timezone.now() - timedelta(days=3)
    record = ConsentRecordFactory.build(
        site=text.site, text=text, given_at=given_at, until=timezone.localdate(given_at)
    )

    record.full_clean()

    assert record.state == State.EXPIRED


@pytest.mark.parametrize("fact", ["text", "given_by", "given_at"])
def test_what_was_written_down_cannot_change(text, fact):
    record = ConsentRecordFactory(site=text.site, text=text)
    other = {
        "text": ConsentTextFactory(site=text.site),
        "given_by": "form",
        "given_at": record.given_at - timedelta(days=1),
    }
    setattr(record, fact, other[fact])

    with pytest.raises(ValidationError) as refused:
        record.full_clean()

    assert list(refused.value.message_dict) == [fact]


def test_a_consent_takes_no_text_of_another_centre_and_no_draft(site, other_site):
    foreign = ConsentTextFactory(site=other_site)
    draft = ConsentTextFactory(site=site, draft=True)

    for text in (foreign, draft):
        with pytest.raises(ValidationError) as refused:
            ConsentRecordFactory.build(site=site, text=text).full_clean()
        assert list(refused.value.message_dict) == ["text"]
