"""Files of a body."""

import pytest
from django.utils import timezone

from core.blocks import BodyBlock
from media_library.blocks import FilesBlock
from media_library.models import DocumentVersion, PortalDocument
from tests.factories.media_library import DocumentFactory

pytestmark = pytest.mark.django_db


def value(*documents, title=""):
    return {"files": [{"document": each, "title": title} for each in documents]}


def test_files_have_formats_and_sizes(html):
    document = DocumentFactory(title="Положение")
    printed = html(FilesBlock(), value(document.pk))

    assert printed.startswith('<ul class="file-list"><li>')
    assert "Положение" in printed
    assert document.url in printed


def test_another_title_can_be_given(html):
    assert ">Порядок</a>" in html(FilesBlock(), value(DocumentFactory().pk, title="Порядок"))


def test_a_document_that_is_gone_is_left_out(html):
    assert "<li>" not in html(FilesBlock(), value(999_999))


def test_an_empty_list_is_a_draft(refusals):
    assert refusals(FilesBlock(), value())
    assert refusals(FilesBlock(), value(), draft=True) == []
    assert refusals(FilesBlock(), value(None))


def test_all_files_of_a_body_are_one_query(django_assert_num_queries):
    keys = [DocumentFactory().pk for _number in range(6)]
    body = BodyBlock()
    stream = body.to_python(
        [{"type": "files", "value": value(key, key), "id": str(key)} for key in keys]
    )

    with django_assert_num_queries(1):
        printed = str(body.render(stream))

    assert printed.count("<li>") == 12


class TestChanged:
    """Files with earlier versions, and those that others have replaced."""

    @pytest.fixture
    def document(self):
        made = DocumentFactory(title="Положение")
        for number, is_public in ((1, True), (2, False)):
            DocumentVersion.objects.create(
                document=made,
                number=number,
                file="documents/polozhenie.docx",
                file_size=1024,
                note=f"Правка {number}",
                uploaded_at=timezone.now(),
                is_public=is_public,
            )
        return made

    def test_open_versions_are_listed_with_their_words(self, html, document):
        printed = html(FilesBlock(), value(document.pk))

        assert "Правка 1" in printed
        assert f"/documents/{document.pk}/versions/1/polozhenie-o-konkurse.docx" in printed
        assert "Версия 1" in printed
        assert "Правка 2" not in printed

    def test_infected_versions_are_not(self, html, document):
        document.versions.update(scan="infected")

        assert "Правка" not in html(FilesBlock(), value(document.pk))

    def test_in_place_of_a_replaced_file_stands_the_other_with_its_versions(self, html, document):
        old = DocumentFactory(title="Прежнее", replaced_by=document)
        printed = html(FilesBlock(), value(old.pk))

        assert f'href="{document.url}"' in printed
        assert ">Положение</a>" in printed
        assert "Правка 1" in printed
        assert "Прежнее" not in printed

    def test_an_infected_file_is_no_link(self, html, document):
        PortalDocument.objects.update(scan="infected")
        printed = html(FilesBlock(), value(document.pk))

        assert "Положение" in printed
        assert document.url not in printed

    def test_all_of_it_is_still_one_query(self, document, django_assert_num_queries):
        old = DocumentFactory(replaced_by=document)
        body = BodyBlock()
        raw = {"type": "files", "value": value(document.pk, old.pk), "id": "1"}
        stream = body.to_python([raw])

        with django_assert_num_queries(1):
            printed = str(body.render(stream))

        assert printed.count("Правка 1") == 2
