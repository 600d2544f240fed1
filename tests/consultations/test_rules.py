"""What may not be saved, said at its field."""

from datetime import date, time, timedelta

import pytest
from django.core.exceptions import ValidationError

from consultations import availability
from consultations.choices import ExceptionKind, Status
from tests.factories.consultations import (
    BookingFactory,
    ConsultationTopicFactory,
    ExceptionFactory,
    HoursFactory,
    make_consultant,
    next_thursday,
)
from tests.factories.organisations import SpecialistFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def specialist(two_centres):
    return make_consultant(two_centres.own.site)


def problems(thing):
    try:
        thing.full_clean()
    except ValidationError as error:
        return set(error.message_dict)
    return set()


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"weekday": 0}, None),
        ({"weekday": 0, "end": time(15)}, "end"),
        ({"weekday": 0, "end": time(16)}, "end"),
        ({"weekday": 0, "minutes": 200}, "minutes"),
        ({"weekday": 0, "formats": []}, "formats"),
        ({"weekday": 0, "formats": ["hologram"]}, "formats"),
        ({"weekday": 0, "place": ""}, "place"),
        ({"weekday": 0, "formats": ["video"]}, "connection"),
        (
            {"weekday": 0, "valid_from": date(2026, 2, 1), "valid_until": date(2026, 1, 1)},
            "valid_until",
        ),
        ({"start": time(18, 30), "end": time(20)}, "start"),
        ({"start": time(19), "end": time(20)}, None),
    ],
)
def test_hours(specialist, fields, field):
    hours = HoursFactory.build(specialist=specialist, site=specialist.site, **fields)

    assert problems(hours) == ({field} if field else set())


def test_hours_may_follow_each_other_in_time(specialist):
    first = specialist.consultation_hours.get()
    first.valid_until = date(2026, 12, 31)
    first.save()

    def of(day):
        return HoursFactory.build(specialist=specialist, site=specialist.site, valid_from=day)

    assert problems(of(date(2027, 1, 1))) == set()
    assert problems(of(date(2026, 12, 31))) == {"start"}


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({}, None),
        ({"last_day": date(2026, 1, 1)}, "last_day"),
        ({"start": time(10)}, "end"),
        ({"end": time(10)}, "start"),
        ({"start": time(11), "end": time(10)}, "end"),
        ({"kind": ExceptionKind.EXTRA}, "start"),
        ({"kind": ExceptionKind.EXTRA, "start": time(10), "end": time(11)}, "formats"),
        (
            {
                "kind": ExceptionKind.EXTRA,
                "start": time(10),
                "end": time(11),
                "formats": ["phone"],
            },
            None,
        ),
    ],
)
def test_exceptions(specialist, fields, field):
    row = ExceptionFactory.build(
        specialist=specialist, site=specialist.site, first_day=date(2026, 6, 1), **fields
    )

    assert problems(row) == ({field} if field else set())


@pytest.mark.parametrize(
    ("fields", "hit"),
    [
        ({}, True),
        ({"start": time(10), "end": time(16)}, False),
        ({"start": time(10), "end": time(16, 15)}, True),
    ],
)
def test_a_day_off_does_not_fall_upon_a_booking(specialist, fields, hit):
    booking = BookingFactory(specialist=specialist)
    row = ExceptionFactory.build(
        specialist=specialist, site=specialist.site, first_day=next_thursday(), **fields
    )

    if not hit:
        assert problems(row) == set()
        return
    with pytest.raises(ValidationError, match=f"№ {booking.number}"):
        row.full_clean()
    booking.status = Status.CANCELLED
    booking.save()
    assert problems(row) == set()


def test_nothing_of_another_centre_is_leaned_on(two_centres, specialist):
    stranger = SpecialistFactory(site=two_centres.other.site)
    foreign = ConsultationTopicFactory(site=two_centres.other.site)

    hours = HoursFactory.build(specialist=stranger, site=two_centres.own.site)
    assert problems(hours) == {"specialist"}
    booking = BookingFactory.build(specialist=specialist, site=specialist.site, topic=foreign)
    booking.number = 1
    assert problems(booking) == {"topic"}


def test_slots_of_several_are_known_by_few_questions(
    two_centres, specialist, django_assert_num_queries
):
    people = [specialist, *(make_consultant(two_centres.own.site) for _each in range(3))]
    BookingFactory(specialist=specialist)
    ExceptionFactory(specialist=people[1], first_day=next_thursday())
    availability.slots_of(two_centres.own.site, [])  # settings

    with django_assert_num_queries(5):  # two of them for the settings of the centre
        found = availability.slots_of(two_centres.own.site, [each.pk for each in people])

    first = {key: slots[0] for key, slots in found.items()}
    assert first[specialist.pk].taken
    assert first[people[1].pk].start.date() == next_thursday(1)
    assert not first[people[2].pk].taken
    assert first[people[2].pk].start.date() - next_thursday() == timedelta(0)


def test_numbers_are_of_each_centre(two_centres, specialist):
    other = SpecialistFactory(site=two_centres.other.site)
    made = [BookingFactory(specialist=each) for each in (specialist, other)]

    assert [each.number for each in made] == [1, 1]
