"""Specialists whom readers may turn to, with their times."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch
from wagtail.models import Site

from organisations.models import Specialist

from .availability import slots_of
from .models import ConsultationTopic
from .slots import Slot


@dataclass(frozen=True)
class Consultant:
    """A specialist who is published and speaks of at least one topic that is offered."""

    specialist: Specialist
    topics: list[ConsultationTopic]
    slots: list[Slot]

    @property
    def title(self) -> str:
        """How readers meet him: his position, his name where he has none."""
        return str(self.specialist.said("position") or self.specialist.name)

    @property
    def free(self) -> list[Slot]:
        """The times that nobody has."""
        return [each for each in self.slots if not each.taken]

    @property
    def formats(self) -> list[str]:
        """Codes of the formats of his times."""
        return list(dict.fromkeys(code for each in self.slots for code in each.offer.formats))


def consultants(site: Site, now: datetime | None = None) -> list[Consultant]:
    """Return the specialists of a centre in the order of their topics."""
    topics = Prefetch(
        "consultation_topics", ConsultationTopic.objects.for_site(site).offered(), "offered_topics"
    )
    rows = Specialist.objects.for_site(site).public().with_photos().prefetch_related(topics)
    people = [each for each in rows if each.offered_topics]
    slots = slots_of(site, [each.pk for each in people], now) if people else {}
    found = [Consultant(each, each.offered_topics, slots[each.pk]) for each in people]
    return sorted(found, key=lambda each: (each.topics[0].order, each.title))


def consultant(site: Site, key: str, now: datetime | None = None) -> Consultant | None:
    """Return one of them by the key that an address names."""
    wanted = int(key) if key.isdecimal() and len(key) < 10 else 0
    return next((each for each in consultants(site, now) if each.specialist.pk == wanted), None)
