"""The computation of slots: the week, what differs from it, the clock, the terms."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consultations.slots import Extra, Off, Offer, Rules, Slot, Timetable, Weekly, find_slots

MOSCOW = ZoneInfo("Europe/Moscow")
BERLIN = ZoneInfo("Europe/Berlin")
OFFER = Offer(("phone",), 30)
THURSDAY = date(2026, 11, 26)
WEEK = Weekly(3, time(16), time(17, 30), OFFER)
NOW = datetime(2026, 11, 23, 9, tzinfo=MOSCOW)
RULES = Rules(MOSCOW, timedelta(hours=12), 7)


def starts(table, taken=(), rules=RULES, now=NOW):
    return [f"{each.start:%d.%m %H:%M}" for each in find_slots(table, taken, rules, now)]


def at(hour, minute=0, day=THURSDAY, zone=MOSCOW):
    return datetime.combine(day, time(hour, minute), zone)


def test_hours_are_cut_into_slots_in_the_zone_of_the_centre():
    first = find_slots(Timetable([WEEK]), (), RULES, NOW)[0]

    assert first == Slot(at(16), at(16, 30), OFFER)
    assert first.start.tzinfo is MOSCOW
    assert starts(Timetable([WEEK])) == ["26.11 16:00", "26.11 16:30", "26.11 17:00"]


def test_a_rest_that_is_too_short_is_no_slot():
    week = replace(WEEK, end=time(17, 20))

    assert starts(Timetable([week])) == ["26.11 16:00", "26.11 16:30"]


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        (None, None, ["26.11", "03.12"]),
        (date(2026, 11, 27), None, ["03.12"]),
        (None, date(2026, 11, 26), ["26.11"]),
        (date(2026, 11, 26), date(2026, 11, 26), ["26.11"]),
        (date(2026, 12, 4), None, []),
    ],
)
def test_hours_stand_between_their_days(first, last, days):
    week = replace(WEEK, end=time(16, 30), first=first, last=last)
    rules = replace(RULES, days=10)

    assert [each[:5] for each in starts(Timetable([week]), rules=rules)] == days


@pytest.mark.parametrize(
    ("off", "left"),
    [
        (Off(THURSDAY, THURSDAY), []),
        (Off(date(2026, 11, 20), date(2026, 11, 30)), []),
        (Off(date(2026, 11, 27), date(2026, 11, 30)), ["16:00", "16:30", "17:00"]),
        (Off(THURSDAY, THURSDAY, time(16, 15), time(16, 45)), ["17:00"]),
        (Off(THURSDAY, THURSDAY, time(16), time(16, 30)), ["16:30", "17:00"]),
    ],
)
def test_days_and_hours_off(off, left):
    assert [each[6:] for each in starts(Timetable([WEEK], offs=[off]))] == left


def test_additional_hours_have_an_offer_of_their_own():
    video = Offer(("video",), 60, connection="https://video.example/1")
    extra = Extra(date(2026, 11, 25), time(10), time(12), video)
    found = find_slots(Timetable([WEEK], [extra]), (), RULES, NOW)

    assert [each.offer for each in found[:2]] == [video, video]
    assert found[0].end - found[0].start == timedelta(hours=1)
    assert len(found) == 5


def test_hours_that_overlap_give_no_slot_twice():
    extra = Extra(THURSDAY, time(16, 15), time(18), OFFER)

    found = find_slots(Timetable([WEEK], [extra]), (), RULES, NOW)

    assert all(one.end <= two.start for one, two in pairwise(found))


def test_what_is_booked_is_shown_as_taken():
    booked = [(at(16, 30).astimezone(UTC), at(17).astimezone(UTC))]
    found = find_slots(Timetable([WEEK]), booked, RULES, NOW)

    assert [each.taken for each in found] == [False, True, False]


def test_a_booking_of_another_length_takes_every_slot_that_it_meets():
    found = find_slots(Timetable([WEEK]), [(at(16, 15), at(16, 45))], RULES, NOW)

    assert [each.taken for each in found] == [True, True, False]


@pytest.mark.parametrize(
    ("now", "left"),
    [
        (at(3, 59), 3),
        (at(4), 3),  # twelve hours before, to the minute
        (at(4, 1), 2),
        (at(16), 0),
        (at(23), 0),
    ],
)
def test_a_slot_is_booked_some_hours_before(now, left):
    assert len([each for each in starts(Timetable([WEEK]), now=now) if each[:5] == "26.11"]) == left


@pytest.mark.parametrize(("days", "count"), [(2, 0), (3, 3), (9, 3), (10, 6)])
def test_a_slot_is_booked_some_days_ahead(days, count):
    assert len(starts(Timetable([WEEK]), rules=replace(RULES, days=days))) == count


def test_the_day_is_that_of_the_centre():
    late = datetime(2026, 11, 25, 22, tzinfo=UTC)  # Thursday already, further east
    rules = Rules(ZoneInfo("Asia/Kamchatka"), timedelta(0), 0)

    assert starts(Timetable([replace(WEEK, start=time(10))]), rules=rules, now=late)[0] == (
        "26.11 10:00"
    )


def test_a_time_that_the_clock_skips_is_no_slot():
    sunday = date(2026, 3, 29)  # 02:00 → 03:00
    week = Weekly(6, time(1), time(4), OFFER)
    rules = Rules(BERLIN, timedelta(0), 1)
    now = at(12, day=sunday - timedelta(days=1), zone=BERLIN)
    found = find_slots(Timetable([week]), (), rules, now)

    assert [f"{each.start:%H:%M}" for each in found] == ["01:00", "01:30", "03:00", "03:30"]
    assert {each.end.astimezone(UTC) - each.start.astimezone(UTC) for each in found} == {
        timedelta(minutes=30)
    }


def test_a_time_that_the_clock_shows_twice_is_one_slot():
    sunday = date(2026, 10, 25)  # 03:00 → 02:00
    week = Weekly(6, time(2), time(3), OFFER)
    rules = Rules(BERLIN, timedelta(0), 1)
    now = at(12, day=sunday - timedelta(days=1), zone=BERLIN)
    found = find_slots(Timetable([week]), (), rules, now)

    assert [each.start.astimezone(UTC).hour for each in found] == [0, 0]


times = st.times(min_value=time(6), max_value=time(22)).map(lambda t: t.replace(second=0))
weeks = st.builds(
    Weekly, st.integers(0, 6), times, times, st.builds(Offer, st.just(("phone",)), st.just(25))
)


@given(st.lists(weeks, max_size=4), st.lists(st.integers(0, 8 * 24), max_size=4))
def test_free_slots_never_meet_each_other_or_a_booking(hours, booked):
    taken = [(NOW + timedelta(hours=each), NOW + timedelta(hours=each + 1)) for each in booked]
    found = find_slots(Timetable(hours), taken, RULES, NOW)

    assert all(one.end <= two.start for one, two in pairwise(found))
    free = [each for each in found if not each.taken]
    assert not any(each.start < end and start < each.end for each in free for start, end in taken)
    assert all(each.start >= NOW + RULES.notice for each in found)
