"""The form of a document."""

import pytest
from wagtail.models import UploadedFile

from media_library.models import DocumentReading, PortalDocument
from tests.factories import photos
from tests.factories.files import pdf
from tests.factories.media_library import PDF, DocumentFactory
from tests.media_library.documents.conftest import OTHER_PDF
from users.models import Role

pytestmark = pytest.mark.django_db


def test_a_new_document_is_asked_only_what_fits_it(form):
    fields = set(form(OTHER_PDF).fields)

    assert {"title", "file", "tags"} <= fields
    assert not {"version_note", "accessibility_by_hand", "replaced_by"} & fields


def test_kinds_and_sizes_are_told_beforehand(form):
    assert "DOCX" in form(OTHER_PDF).fields["file"].help_text


def test_a_photo_loses_its_notes_and_people_are_sent_to_the_images(form):
    made = form(photos.photo(orientation=6), name="foto.jpg")
    assert made.is_valid(), made.errors

    assert photos.notes_in(made.save().file.read()) == []
    assert "согласие" in made.fields["file"].help_text


def test_the_same_photo_is_known_by_what_was_kept_of_it(form):
    made = form(photos.photo(), name="foto.jpg")
    made.is_valid()
    document = made.save()

    again = form(photos.photo(), name="foto.jpg")

    assert not again.is_valid()
    assert [each.document for each in again.duplicates] == [document]


def test_who_uploaded_is_remembered(form, editor):
    made = form(OTHER_PDF)
    assert made.is_valid(), made.errors

    assert made.save().version_by == editor


class TestDuplicate:
    """The centre has the file already."""

    @pytest.fixture
    def asked(self, form, document):
        made = form(PDF)
        assert not made.is_valid()
        return made

    def test_it_is_named(self, asked, document):
        assert [each.document for each in asked.duplicates] == [document]
        assert "«Положение о смотре»" in str(asked.errors["file"])
        assert PortalDocument.objects.count() == 1

    def test_the_file_waits(self, asked, editor):
        waiting = UploadedFile.objects.get()

        assert waiting.uploaded_by_user == editor
        assert waiting.file.read() == PDF
        assert asked["held"].value() == waiting.pk

    def test_upload_anyway(self, asked, form):
        made = form(held=asked["held"].value(), decided=asked["decided"].value())

        assert made.is_valid(), made.errors
        assert made.save().file.read() == PDF
        assert PortalDocument.objects.count() == 2
        assert not UploadedFile.objects.exists()

    def test_the_decision_is_about_one_file_only(self, asked, form, two_centres):
        third = pdf("Третий файл")
        DocumentFactory(collection=two_centres.own.collection, content=third)

        made = form(third, held=asked["held"].value(), decided=asked["decided"].value())

        assert not made.is_valid()
        assert UploadedFile.objects.get().file.read() == third

    def test_a_file_that_waits_for_another_person_is_not_given(self, asked, form, two_centres):
        stranger = two_centres.own.person(Role.EDITOR)
        made = form(user=stranger, held=asked["held"].value(), decided=asked["decided"].value())

        assert "file" in made.errors

    @pytest.mark.parametrize("key", ["", "0", "999999", "нет"])
    def test_a_made_up_key_is_no_file(self, form, key):
        assert "file" in form(held=key).errors

    def test_the_same_file_is_no_new_version(self, form, document):
        assert "file" in form(PDF, document=document).errors
        assert not document.versions.exists()


class TestSuccessor:
    """A document is replaced by another."""

    @pytest.fixture
    def other(self, two_centres):
        return DocumentFactory(collection=two_centres.own.collection, content=OTHER_PDF)

    def test_it_is_chosen(self, form, document, other):
        made = form(document=document, replaced_by=other.pk)
        assert made.is_valid(), made.errors

        assert made.save().current == other

    @pytest.mark.parametrize("roles", [(), (Role.EDITOR,)])
    def test_one_of_another_centre_is_refused(self, form, document, two_centres, editor, roles):
        editor.groups.add(*(two_centres.other.group(role) for role in roles))
        foreign = DocumentFactory(collection=two_centres.other.collection)

        assert "replaced_by" in form(document=document, replaced_by=foreign.pk).errors

    def test_itself_and_rings_are_refused(self, form, document, other):
        other.replaced_by = document
        other.save()

        assert "replaced_by" in form(document=document, replaced_by=document.pk).errors
        assert "replaced_by" in form(document=document, replaced_by=other.pk).errors


class TestAccessibility:
    """What readers are told."""

    def test_a_word_by_hand_needs_a_reason(self, form, document):
        made = form(document=document, accessibility_by_hand="accessible")

        assert "accessibility_reason" in made.errors

    def test_it_is_told_and_taken_back(self, form, document):
        made = form(
            document=document,
            accessibility_by_hand="accessible",
            accessibility_reason="Проверено с NVDA",
        )
        assert made.is_valid(), made.errors
        assert made.save().accessibility == "accessible"

        made = form(document=document, accessibility_by_hand="", accessibility_reason="")
        assert made.is_valid(), made.errors
        assert made.save().accessibility == "unknown"


class TestLanguage:
    """In which language the search finds a file."""

    def test_an_editor_s_word_goes_before_the_file_s(self, form, document):
        DocumentReading.objects.create(document=document, facts={"language": "en-GB"}, text="Hi")
        document.refresh_from_db()

        made = form(document=document, language_by_hand="")
        assert made.is_valid(), made.errors
        assert made.save().language == "en"

        made = form(document=document, language_by_hand="ru")
        assert made.is_valid(), made.errors
        assert made.save().language == ""

    def test_another_language_than_the_portal_s_is_no_choice(self, form, document):
        assert "language_by_hand" in form(document=document, language_by_hand="de").errors


def test_a_document_does_not_move_to_another_centre(form, document, two_centres, editor):
    editor.groups.add(two_centres.other.group(Role.EDITOR))

    made = form(document=document, collection=two_centres.other.collection.pk)

    assert "collection" in made.errors


def test_a_collection_of_another_centre_is_no_choice(form, two_centres):
    assert "collection" in form(
        OTHER_PDF, collection=two_centres.other.collection.pk
    ).errors or not form(OTHER_PDF).fields.get("collection")
