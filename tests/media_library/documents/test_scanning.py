"""The antivirus over the files that are kept."""

from datetime import timedelta

import pytest
from django.utils import timezone

from core import antivirus
from core.models import CentreLogEntry, OutboxEntry
from media_library import tasks
from media_library.documents import scanning
from media_library.models import DocumentVersion, PortalDocument, ScanState
from tests.factories.media_library import DocumentFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def scanner(monkeypatch, settings):
    """Return the answers of the scanner by a part of the file's name; clean without one."""
    settings.CLAMAV_URL = "unix:///run/clamd.ctl"
    answers = {}

    def scan(file):
        for part, answer in answers.items():
            if part in file.name:
                if isinstance(answer, Exception):
                    raise answer
                return answer
        return ""

    monkeypatch.setattr(antivirus, "scan", scan)
    return answers


def state(document):
    return PortalDocument.objects.get(pk=document.pk).scan


def test_without_an_antivirus_nothing_is_done(settings):
    settings.CLAMAV_URL = ""
    DocumentFactory()

    assert scanning.scan_due() == 0


def test_what_was_not_seen_is_looked_through_once(scanner):
    document = DocumentFactory()

    assert scanning.scan_due() == 1
    assert state(document) == ScanState.CLEAN
    assert scanning.scan_due() == 0


def test_after_a_week_everything_is_looked_through_again(scanner):
    DocumentFactory(scan=ScanState.CLEAN, scanned_at=timezone.now() - timedelta(days=8))
    DocumentFactory(scan=ScanState.CLEAN, scanned_at=timezone.now() - timedelta(days=1))

    assert scanning.scan_due() == 1


def test_an_infected_document_is_closed_and_told(scanner, document):
    scanner[".pdf"] = "Win.Test"
    OutboxEntry.objects.all().delete()

    with pytest.raises(scanning.InfectedError, match=str(document.pk)):
        tasks.scan_documents()

    document.refresh_from_db()
    assert document.is_infected
    assert document.threat == "Win.Test"
    entry = CentreLogEntry.objects.get(action="media_library.infected")
    assert entry.data == {"threat": "Win.Test"}
    assert OutboxEntry.objects.filter(object_pk=str(document.pk)).exists()


def test_one_infected_file_does_not_stop_the_others(scanner, document):
    scanner["konkurse"] = "Win.Test"
    other = DocumentFactory(name="drugoy.pdf")

    with pytest.raises(scanning.InfectedError):
        scanning.scan_due()

    assert state(other) == ScanState.CLEAN


def test_earlier_versions_are_looked_through_too(scanner, document, renew):
    renew(document, name="novyy.pdf")
    scanner[document.versions.get().file.name] = "Win.Test"

    with pytest.raises(scanning.InfectedError):
        scanning.scan_due()

    assert DocumentVersion.objects.get().is_infected
    assert not PortalDocument.objects.get().is_infected


def test_a_scanner_that_is_away_marks_nothing(scanner):
    scanner[".pdf"] = antivirus.AwayError("away")
    document = DocumentFactory()

    with pytest.raises(antivirus.AwayError):
        scanning.scan_due()

    assert state(document) == ScanState.UNSEEN


def test_a_file_too_large_for_it_is_asked_about_once_a_week(scanner):
    scanner[".pdf"] = antivirus.TooLargeError("size limit exceeded")
    document = DocumentFactory()

    assert scanning.scan_due() == 1
    assert state(document) == ScanState.UNSEEN
    assert scanning.scan_due() == 0


def test_a_lost_file_stops_nothing(scanner):
    document = DocumentFactory()
    document.file.storage.delete(document.file.name)

    assert scanning.scan_due() == 1
