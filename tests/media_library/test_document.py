"""Documents of the library."""

import pytest
from django.core.exceptions import ValidationError

from media_library.models import PortalDocument
from tests.factories import photos
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
    document.title = "Новое название"

    document.full_clean()
    document.save()

    document.refresh_from_db()
    assert (document.title, document.media_type) == ("Новое название", "application/pdf")
    document.file = upload("a.pdf", PDF)
    with pytest.raises(ValidationError, match="больше 1"):
        document.full_clean()


def test_readers_are_told_only_what_was_checked():
    document = DocumentFactory.build()
    assert document.public_accessibility == ""

    document.accessibility = PortalDocument.Accessibility.SCAN

    assert document.public_accessibility


def test_the_format_is_named_as_people_know_it():
    assert DocumentFactory(content=PDF).format_label == "PDF"


def test_the_name_for_keeping_is_the_title_in_latin_letters():
    document = DocumentFactory(title="Приказ № 5/2 от 12.03.2026", name="scan0001.pdf")

    assert document.download_name == "prikaz-no-5-2-ot-12-03-2026.pdf"
    assert document.filename == "scan0001.pdf"


def test_the_storage_s_own_name_is_not_in_the_address():
    first, second = DocumentFactory(), DocumentFactory()

    assert first.file.name != second.file.name
    assert first.filename == second.filename == "polozhenie-o-konkurse.pdf"


def test_what_replaced_it_is_followed_to_the_end():
    last = DocumentFactory()
    middle = DocumentFactory(replaced_by=last)

    assert DocumentFactory(replaced_by=middle).current == last
    assert last.current == last


def test_a_ring_made_past_the_form_ends():
    first = DocumentFactory()
    first.replaced_by = DocumentFactory(replaced_by=first)

    assert first.current.pk in (first.pk, first.replaced_by_id)


def test_the_antivirus_is_asked_at_the_upload(monkeypatch):
    asked = []
    monkeypatch.setattr("core.antivirus.check", lambda file: bool(asked.append(file) or 1))
    document = PortalDocument(title="Отчёт", file=upload("a.pdf", PDF))
    document.full_clean()

    assert document.scan == "clean"
    assert document.scanned_at
    assert len(asked) == 1


def test_an_infected_file_is_an_error_at_the_file(monkeypatch):
    def refuse(_file):
        raise ValidationError("вирус")

    monkeypatch.setattr("core.antivirus.check", refuse)

    with pytest.raises(ValidationError) as caught:
        PortalDocument(title="Отчёт", file=upload("a.pdf", PDF)).full_clean()
    assert caught.value.message_dict == {"file": ["вирус"]}


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_photo_among_the_documents_tells_of_no_place(kind):
    name = f"skan.{kind.lower()}"
    document = DocumentFactory(content=photos.photo(kind, orientation=6), name=name)

    with document.file.storage.open(document.file.name) as file:
        kept = file.read()
    assert photos.notes_in(kept) == []
    assert document.file_size == len(kept)
    assert document.media_type == f"image/{kind.lower()}"


def test_a_damaged_photo_is_an_error_at_the_file():
    document = PortalDocument(title="Скан", file=upload("a.png", photos.bomb(10_000, 7_000)))

    with pytest.raises(ValidationError) as caught:
        document.full_clean()

    assert "file" in caught.value.message_dict
