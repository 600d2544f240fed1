"""Scans are judged by their content."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from consents.validators import scan_of_a_consent
from tests.core.antivirus.servers import EICAR, fake_clamd
from tests.factories.consents import PDF, ConsentRecordFactory, pdf, picture


@pytest.mark.parametrize("upload", [pdf(), picture(), picture("JPEG", "scan.jpg")])
def test_pdf_jpeg_png_are_taken(upload):
    scan_of_a_consent(upload)

    assert upload.tell() == 0


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("scan.pdf", b"MZ\x90\x00 an executable called a PDF"),
        ("scan.png", b"\x89PNG\r\n\x1a\n only the beginning of a picture"),
        ("scan.jpg", b"<svg xmlns='http://www.w3.org/2000/svg'></svg>"),
        ("scan.pdf", b"<html>%PDF-1.7</html>"),
        ("scan.pdf", b""),
    ],
)
def test_anything_else_is_refused_whatever_its_name(name, content):
    with pytest.raises(ValidationError) as refused:
        scan_of_a_consent(SimpleUploadedFile(name, content))

    assert refused.value.code == "wrong_type"


def test_large_file_is_refused(settings):
    settings.CONSENT_SCAN_MAX_BYTES = 20

    with pytest.raises(ValidationError) as refused:
        scan_of_a_consent(pdf())

    assert refused.value.code == "too_large"


class TestAntivirus:
    """Scans are looked through as public files are."""

    @pytest.fixture(autouse=True)
    def scanner(self, settings):
        with fake_clamd() as settings.CLAMAV_URL:
            yield

    def test_a_clean_scan_is_taken(self):
        assert scan_of_a_consent(pdf()) is None

    @pytest.mark.parametrize(
        "upload", [pdf(content=PDF + EICAR), SimpleUploadedFile("a.png", picture().read() + EICAR)]
    )
    def test_an_infected_one_is_refused(self, upload):
        with pytest.raises(ValidationError) as refused:
            scan_of_a_consent(upload)

        assert refused.value.code == "infected"

    def test_a_required_scanner_that_is_away_refuses(self, settings):
        settings.CLAMAV_URL, settings.CLAMAV_REQUIRED = "unix:///nowhere/clamd.ctl", True

        with pytest.raises(ValidationError) as refused:
            scan_of_a_consent(pdf())

        assert refused.value.code == "antivirus_away"

    def test_it_stands_at_the_field_of_the_form(self, site):
        record = ConsentRecordFactory(site=site)
        record.scan = pdf(content=PDF + EICAR)

        with pytest.raises(ValidationError) as refused:
            record.full_clean()

        assert list(refused.value.message_dict) == ["scan"]

    def test_a_kept_scan_is_not_asked_about_again(self, site, settings):
        record = ConsentRecordFactory(site=site, scan=pdf())
        settings.CLAMAV_URL, settings.CLAMAV_REQUIRED = "unix:///nowhere/clamd.ctl", True

        assert record.full_clean() is None
