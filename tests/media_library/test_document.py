"""Documents of the library."""

import pytest
from django.core.exceptions import ValidationError

from media_library.models import PortalDocument
from tests.factories.media_library import MP4, PDF, DocumentFactory, upload

pytestmark = pytest.mark.django_db


def test_the_type_is_remembered_by_content():
    assert DocumentFactory(content=MP4, name="ролик.mp4").content_type == "video/mp4"


def test_the_size_is_remembered():
    assert DocumentFactory(content=PDF).file_size == len(PDF)


def test_the_name_is_latin():
    document = DocumentFactory(name="Положение о конкурсе.pdf")

    assert document.filename.startswith("polozhenie-o-konkurse")
    assert document.filename.endswith(".pdf")


def test_a_wrong_content_is_an_error_at_the_file():
    document = PortalDocument(title="Отчёт", file=upload("a.pdf", b"MZ" + b"\0" * 100))

    with pytest.raises(ValidationError) as caught:
        document.full_clean()

    assert "file" in caught.value.message_dict


def test_an_old_file_is_not_read_again(settings):
    document = DocumentFactory()
    settings.UPLOAD_MAX_FILE_BYTES = 1

    document.full_clean()


def test_readers_are_told_only_what_was_checked():
    document = DocumentFactory.build()
    assert document.public_accessibility == ""

    document.accessibility = PortalDocument.Accessibility.SCAN

    assert document.public_accessibility
    assert not document.is_accessible


def test_the_format_is_named_as_people_know_it():
    assert DocumentFactory(content=PDF).format_label == "PDF"
