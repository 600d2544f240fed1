"""Consultations of the demo: two specialists with hours, a booking to come, one that took place."""

from datetime import time, timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Site

from consents.models import ConsentKind, ConsentRecord, ConsentText
from consultations.choices import Format, Status
from consultations.models import Booking, ConsultationHours, ConsultationsPage, ConsultationTopic
from consultations.people import consultants
from home.demo import config
from home.demo.accounts import email_of
from organisations.models import Specialist
from users.models import Role, User
from vocabularies.models import Term, Vocabulary

EMAIL = "reader@demo.example"


def make_consultations(site: Site, name: str) -> None:
    """Make the section of consultations alive."""
    words = config.load("consultations.json")
    page: Any = ConsultationsPage.objects.child_of(site.root_page).get()
    page.intro = words["intro"]
    page.save_revision().publish()
    topics = {
        title: ConsultationTopic.objects.create(site=site, name=title, order=(place + 1) * 10)
        for place, title in enumerate(words["topics"])
    }
    people = {row["account"]: _specialist(site, name, row, topics) for row in words["specialists"]}
    for row in words["bookings"]:
        _booking(site, row, people[row["account"]], topics[row["topic"]])


def _specialist(site: Site, name: str, row: dict[str, Any], topics: Any) -> Specialist:
    person = User.objects.get(email=email_of(name, Role(row["account"])))
    text = ConsentText.objects.for_site(site).filter(kind=ConsentKind.SPECIALIST).latest("pk")
    full_name = f"{person.last_name} {person.first_name}"
    consent = ConsentRecord.objects.create(
        site=site, text=text, subject=full_name, given_at=timezone.now()
    )
    made = Specialist.objects.create(
        site=site,
        user=person,
        name=full_name,
        position=row["position"],
        is_public=True,
        consent=consent,
    )
    made.roles.set([Term.objects.get(vocabulary=Vocabulary.SPECIALIST_ROLE, code="methodist")])
    for title in row["topics"]:
        topics[title].specialists.add(made)
    for hours in row["hours"]:
        _hours(made, hours)
    return made


def _hours(person: Specialist, row: dict[str, Any]) -> None:
    hours = ConsultationHours(
        site=person.site,
        specialist=person,
        weekday=row["weekday"],
        start=time.fromisoformat(row["start"]),
        end=time.fromisoformat(row["end"]),
        minutes=30,
        formats=row["formats"],
        place=row["place"],
        connection="https://example.ru/vstrecha" if Format.VIDEO in row["formats"] else "",
    )
    hours.full_clean()
    hours.save()


def _booking(site: Site, row: dict[str, Any], person: Specialist, topic: ConsultationTopic) -> None:
    slot = next(each for each in consultants(site) if each.specialist == person).free[0]
    shift = timedelta(weeks=row["weeks"])
    Booking.objects.create(
        site=site,
        specialist=person,
        topic=topic,
        starts=slot.start + shift,
        ends=slot.end + shift,
        format=Format.PHONE,
        name=row["name"],
        email=EMAIL,
        text=row["text"],
        status=row.get("status", Status.BOOKED),
    )
