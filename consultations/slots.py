"""Which times of a specialist can be booked: a pure function of his week and what differs from it.

Hours are those of the centre's clock; lengths are true minutes, also on the night of a clock change
(a time that the clock skips is no slot, one that it shows twice is its first).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True)
class Offer:
    """What is offered at a time: codes of formats, minutes of a slot, where, how to connect."""

    formats: tuple[str, ...]
    minutes: int
    place: str = ""
    connection: str = ""


@dataclass(frozen=True)
class Weekly:
    """Hours that come every week between two days, both included; None = without a bound."""

    weekday: int
    start: time
    end: time
    offer: Offer
    first: date | None = None
    last: date | None = None

    def is_on(self, day: date) -> bool:
        """Say whether the hours stand on a day."""
        begun = self.first is None or self.first <= day
        return day.weekday() == self.weekday and begun and (self.last is None or day <= self.last)


@dataclass(frozen=True)
class Extra:
    """Hours of one day."""

    day: date
    start: time
    end: time
    offer: Offer


@dataclass(frozen=True)
class Off:
    """Days without consultations, both included; with hours, each day between them only."""

    first: date
    last: date
    start: time | None = None
    end: time | None = None


@dataclass(frozen=True)
class Timetable:
    """All that is known of a specialist's time."""

    weekly: Sequence[Weekly] = ()
    extras: Sequence[Extra] = ()
    offs: Sequence[Off] = ()


@dataclass(frozen=True)
class Rules:
    """When a booking may be made: not later than `notice` before, not further than `days` ahead."""

    zone: ZoneInfo
    notice: timedelta
    days: int


@dataclass(frozen=True)
class Slot:
    """A time in the centre's zone; `taken` where somebody has it."""

    start: datetime
    end: datetime
    offer: Offer
    taken: bool = False


Interval = tuple[datetime, datetime]


def find_slots(
    table: Timetable, taken: Iterable[Interval], rules: Rules, now: datetime
) -> list[Slot]:
    """Return the slots that lie within the rules at a moment, free and taken ones, in order."""
    booked = list(taken)
    found: list[Slot] = []
    today = now.astimezone(rules.zone).date()
    for day in (today + timedelta(days=ahead) for ahead in range(rules.days + 1)):
        closed = list(_closed(table, day, rules.zone))
        for slot in _of_day(table, day, rules.zone):
            if slot.start < now + rules.notice or _meets(slot, closed):
                continue
            if found and slot.start < found[-1].end:  # hours that overlap: the earlier slot stands
                continue
            is_taken = _meets(slot, booked)
            found.append(Slot(slot.start, slot.end, slot.offer, is_taken))
    return found


def _of_day(table: Timetable, day: date, zone: ZoneInfo) -> list[Slot]:
    spans = [(each.start, each.end, each.offer) for each in table.weekly if each.is_on(day)]
    spans += [(each.start, each.end, each.offer) for each in table.extras if each.day == day]
    slots = [slot for span in spans for slot in _cut(day, *span, zone)]
    return sorted(slots, key=lambda each: each.start)


def _cut(day: date, start: time, end: time, offer: Offer, zone: ZoneInfo) -> Iterator[Slot]:
    """Cut hours into slots; what is left at their end and is too short is no slot."""
    length = timedelta(minutes=offer.minutes)
    wall, finish = datetime.combine(day, start), datetime.combine(day, end)
    while offer.minutes > 0 and wall + length <= finish:
        begins = _moment(wall, zone)
        if begins is not None:
            yield Slot(begins, _later(begins, length, zone), offer)
        wall += length


def _moment(wall: datetime, zone: ZoneInfo) -> datetime | None:
    """Return the moment at which the clock shows a time; None where it skips the time."""
    moment = wall.replace(tzinfo=zone)
    shown = moment.astimezone(UTC).astimezone(zone)
    return moment if shown.replace(tzinfo=None, fold=0) == wall else None


def _later(moment: datetime, length: timedelta, zone: ZoneInfo) -> datetime:
    return (moment.astimezone(UTC) + length).astimezone(zone)


def _closed(table: Timetable, day: date, zone: ZoneInfo) -> Iterator[Interval]:
    for each in table.offs:
        if each.first <= day <= each.last:
            midnight = datetime.combine(day + timedelta(days=1), time())
            begins = datetime.combine(day, each.start or time())
            ends = datetime.combine(day, each.end) if each.end else midnight
            yield begins.replace(tzinfo=zone), ends.replace(tzinfo=zone)


def _meets(slot: Slot, intervals: Iterable[Interval]) -> bool:
    begins, ends = slot.start.astimezone(UTC), slot.end.astimezone(UTC)
    return any(
        begins < end.astimezone(UTC) and start.astimezone(UTC) < ends for start, end in intervals
    )
