"""Scans are judged by their content."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from consents.validators import scan_of_a_consent
from tests.factories.consents import pdf, picture


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
