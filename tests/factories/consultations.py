"""Specialists' hours and bookings for the tests."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from consultations.choices import Format
from consultations.models import (
    Booking,
    ConsultationHours,
    ConsultationsPage,
    ConsultationTopic,
    HoursException,
)
from core.models import CentreSection
from tests.factories.organisations import SpecialistFactory

MOSCOW = ZoneInfo("Europe/Moscow")


class ConsultationTopicFactory(DjangoModelFactory):
    """A topic; `site` must be given, `specialists` speak of it."""

    class Meta:
        model = ConsultationTopic
        skip_postgeneration_save = True

    name = factory.Sequence(lambda n: f"Тема консультаций {n}")

    @factory.post_generation
    def specialists(self, create, people, **_kwargs):
        if create and people:
            self.specialists.set(people)


class HoursFactory(DjangoModelFactory):
    """Thursdays from four till seven by half hours; `specialist` must be given."""

    class Meta:
        model = ConsultationHours

    site = factory.LazyAttribute(lambda made: made.specialist.site)
    weekday = 3
    start = time(16)
    end = time(19)
    minutes = 30
    formats = [Format.IN_PERSON, Format.PHONE]
    place = "ул. Образцовая, 1"


class ExceptionFactory(DjangoModelFactory):
    """A day off; `specialist` and `first_day` must be given."""

    class Meta:
        model = HoursException

    site = factory.LazyAttribute(lambda made: made.specialist.site)


class BookingFactory(DjangoModelFactory):
    """A booking of the next Thursday; `specialist` must be given."""

    class Meta:
        model = Booking

    class Params:
        day = factory.LazyFunction(lambda: next_thursday())
        clock = time(16)

    site = factory.LazyAttribute(lambda made: made.specialist.site)
    topic = factory.LazyAttribute(lambda made: ConsultationTopicFactory(site=made.site))
    starts = factory.LazyAttribute(lambda made: datetime.combine(made.day, made.clock, MOSCOW))
    ends = factory.LazyAttribute(lambda made: made.starts + timedelta(minutes=30))
    format = Format.PHONE
    name = "Мария"
    email = "mama@example.ru"
    phone = "+7 000 000-00-01"


def next_thursday(weeks: int = 0) -> date:
    """Return the first Thursday that is at least two days ahead, or one some weeks later."""
    day = timezone.localdate() + timedelta(days=2)
    return day + timedelta(days=(3 - day.weekday()) % 7 + 7 * weeks)


def make_consultant(site, **fields):
    """Return a published specialist with hours on Thursdays."""
    specialist = SpecialistFactory(site=site, **fields)
    HoursFactory(specialist=specialist)
    return specialist


def make_consultations_page(centre, **fields):
    """Give a centre its section of consultations."""
    fields = {"title": "Консультации", "slug": "konsultatsii", **fields}
    page = centre.home.add_child(instance=ConsultationsPage(**fields))
    section = {"page": page}
    CentreSection.objects.update_or_create(site=centre.site, key="konsultatsii", defaults=section)
    return page
