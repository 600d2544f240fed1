"""Only a sound document of Word is read."""

import pytest
from django.core.exceptions import ValidationError

from exchange.papers import accepting
from tests.factories.files.office import office_file
from tests.factories.media_library import PDF, upload


def test_a_document_passes_and_is_left_at_its_beginning():
    file = upload("Бланк.DOCX", office_file())

    accepting.check(file)

    assert file.tell() == 0


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.pdf", PDF, "DOCX"),
        ("a.docm", office_file(), "DOCX"),
        ("a.docx", PDF, "PDF"),
        ("a.docx", office_file("xlsx"), "XLSX"),
    ],
)
def test_anything_else_is_refused(name, content, words):
    with pytest.raises(ValidationError, match=words):
        accepting.check(upload(name, content))


def test_a_large_document_is_refused(monkeypatch):
    monkeypatch.setattr(accepting, "MOST", 10)

    with pytest.raises(ValidationError, match="5 МБ"):
        accepting.check(upload("a.docx", office_file()))
