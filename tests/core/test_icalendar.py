"""Files for calendars keep to RFC 5545."""

from datetime import UTC, datetime

from core.icalendar import Meeting, write

MEETING = Meeting(
    uid="urn:uuid:1",
    stamp=datetime(2026, 11, 20, 9, tzinfo=UTC),
    starts=datetime(2026, 11, 26, 13, 30, tzinfo=UTC),
    ends=datetime(2026, 11, 26, 14, tzinfo=UTC),
    summary="Консультация: выбор, сертификат; оплата \\ прочее" + " и ещё" * 20,
    description="Первая\nвторая",
)


def test_lines_are_folded_within_75_octets_and_read_back():
    text = write(MEETING, "REQUEST")

    assert text.endswith("\r\n")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    whole = text.replace("\r\n ", "").split("\r\n")
    summary = next(each for each in whole if each.startswith("SUMMARY:"))
    assert summary.startswith("SUMMARY:Консультация: выбор\\, сертификат\\; оплата \\\\ прочее")
    assert "DESCRIPTION:Первая\\nвторая" in whole
    assert "DTSTART:20261126T133000Z" in whole
    assert "METHOD:REQUEST" in whole
    assert "STATUS:CONFIRMED" in whole


def test_what_is_not_known_is_left_out():
    text = write(MEETING, "PUBLISH")

    assert not {"URL:", "LOCATION:", "ATTENDEE", "ORGANIZER"} & {
        line.partition("mailto")[0] for line in text.split("\r\n")
    }
    assert "ATTENDEE" not in text
