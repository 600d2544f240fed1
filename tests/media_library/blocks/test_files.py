"""Files of a body."""

import pytest

from core.blocks import BodyBlock
from media_library.blocks import FilesBlock
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
