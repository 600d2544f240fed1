"""A meeting as calendars read it: RFC 5545, moments in UTC, so that no clock change moves it."""

from dataclasses import dataclass
from datetime import UTC, datetime

CONTENT_TYPE = "text/calendar"
LINE = 75  # octets of a line before it is folded
PRODUCT = "-//moc-portal//RU"


@dataclass(frozen=True)
class Meeting:
    """One meeting; `sequence` grows with every change that its people hear of."""

    uid: str
    stamp: datetime
    starts: datetime
    ends: datetime
    summary: str
    description: str = ""
    location: str = ""
    url: str = ""
    organizer: str = ""
    attendee: str = ""
    sequence: int = 0
    cancelled: bool = False


def write(meeting: Meeting, method: str) -> str:
    """Return the file; `method` is PUBLISH, REQUEST or CANCEL (RFC 5546)."""
    lines = [
        *("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}"),
        *("CALSCALE:GREGORIAN", f"METHOD:{method}", "BEGIN:VEVENT"),
        f"UID:{meeting.uid}",
        f"DTSTAMP:{_moment(meeting.stamp)}",
        f"DTSTART:{_moment(meeting.starts)}",
        f"DTEND:{_moment(meeting.ends)}",
        f"SUMMARY:{_text(meeting.summary)}",
        *_optional(meeting),
        f"SEQUENCE:{meeting.sequence}",
        f"STATUS:{'CANCELLED' if meeting.cancelled else 'CONFIRMED'}",
        *("END:VEVENT", "END:VCALENDAR"),
    ]
    return "".join(f"{_fold(line)}\r\n" for line in lines)


def _optional(meeting: Meeting) -> list[str]:
    pairs = (
        ("DESCRIPTION:", _text(meeting.description)),
        ("LOCATION:", _text(meeting.location)),
        ("URL:", meeting.url),
        ("ORGANIZER:mailto:", meeting.organizer),
        ("ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED:mailto:", meeting.attendee),
    )
    return [f"{name}{value}" for name, value in pairs if value]


def _moment(value: datetime) -> str:
    return value.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _text(value: str) -> str:
    for sign in ("\\", ";", ","):
        value = value.replace(sign, f"\\{sign}")
    return "\\n".join(value.splitlines())


def _fold(line: str) -> str:
    """Break a line after 75 octets, never within a letter."""
    parts, part, size = [], "", 0
    for letter in line:
        width = len(letter.encode())
        if size + width > LINE:
            parts.append(part)
            part, size = " ", 1
        part, size = part + letter, size + width
    return "\r\n".join([*parts, part])
