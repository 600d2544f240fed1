"""Nobody gets a time that somebody has: the database itself refuses."""

import threading
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from consultations.choices import Status
from consultations.models import Booking
from consultations.models.booking import ONE_AT_A_TIME
from tests.factories.centres import find_centre
from tests.factories.consultations import BookingFactory, ConsultationTopicFactory
from tests.factories.organisations import SpecialistFactory


@pytest.fixture
def specialist(two_centres):
    return SpecialistFactory(site=two_centres.own.site)


def test_a_time_is_booked_once(specialist):
    BookingFactory(specialist=specialist)

    with pytest.raises(IntegrityError, match=ONE_AT_A_TIME), transaction.atomic():
        BookingFactory(specialist=specialist)


@pytest.mark.parametrize("minutes", [-29, -15, 15, 29])
def test_a_time_that_meets_another_is_refused(specialist, minutes):
    first = BookingFactory(specialist=specialist)

    with pytest.raises(IntegrityError, match=ONE_AT_A_TIME), transaction.atomic():
        BookingFactory(specialist=specialist, starts=first.starts + timedelta(minutes=minutes))


@pytest.mark.parametrize("minutes", [-30, 30])
def test_neighbours_stand_side_by_side(specialist, minutes):
    first = BookingFactory(specialist=specialist)
    BookingFactory(specialist=specialist, starts=first.starts + timedelta(minutes=minutes))

    assert Booking.objects.count() == 2


def test_a_cancelled_booking_gives_its_time_back(specialist):
    BookingFactory(specialist=specialist, status=Status.CANCELLED)
    BookingFactory(specialist=specialist)

    with pytest.raises(IntegrityError, match=ONE_AT_A_TIME), transaction.atomic():
        Booking.objects.filter(status=Status.CANCELLED).update(status=Status.BOOKED)


def test_two_specialists_work_at_one_time(specialist):
    BookingFactory(specialist=specialist)
    BookingFactory(specialist=SpecialistFactory(site=specialist.site))

    assert Booking.objects.count() == 2


def test_a_booking_ends_after_it_begins(specialist):
    made = BookingFactory(specialist=specialist)

    with pytest.raises(IntegrityError, match="ends_after_start"), transaction.atomic():
        Booking.objects.filter(pk=made.pk).update(ends=made.starts)


def test_of_two_connections_at_once_one_gets_the_time(committed):
    """Both have looked and seen the time free before either saves."""
    site = find_centre("localhost").site
    specialist = SpecialistFactory(site=site)
    topic = ConsultationTopicFactory(site=site)
    ready, said = threading.Barrier(2), []

    def book(number):
        try:
            row = BookingFactory.build(specialist=specialist, site=site, topic=topic, number=number)
            with transaction.atomic():
                assert not Booking.objects.standing().filter(specialist=specialist).exists()
                ready.wait(timeout=10)
                row.save()
            said.append("booked")
        except IntegrityError as error:
            said.append("refused" if ONE_AT_A_TIME in str(error) else str(error))
        finally:
            connection.close()

    threads = [threading.Thread(target=book, args=(number,)) for number in (1, 2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)

    assert sorted(said) == ["booked", "refused"]
    assert Booking.objects.filter(specialist=specialist).count() == 1
