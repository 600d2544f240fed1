"""Consultations of the demo."""

import pytest

from consultations.choices import Status
from consultations.models import Booking
from consultations.people import consultants

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]


def test_each_centre_has_two_specialists_with_free_times(site):
    people = consultants(site)

    assert len(people) == 2
    assert all(each.free and each.topics for each in people)


def test_one_booking_is_to_come_and_one_took_place(site):
    found = Booking.objects.for_site(site).order_by("starts")

    assert [each.status for each in found] == [Status.CAME, Status.BOOKED]
    assert [each.is_ahead for each in found] == [False, True]


def test_the_page_leads_to_a_time(client, site):
    page = client.get("/konsultatsii/", headers={"host": site.hostname}).content.decode()

    text = page.replace("\xa0", " ").lower()
    assert "методист по работе с родителями" in text
