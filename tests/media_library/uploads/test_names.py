"""Names of uploaded files."""

import pytest

from media_library.uploads.names import MAX_LENGTH, document_path, latin_name


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("Положение о конкурсе.PDF", "polozhenie-o-konkurse.pdf"),
        ("отчёт (1).docx", "otchet-1.docx"),
        ("№ 372.pdf", "no-372.pdf"),
        ("....pdf", "file.pdf"),
        ("ready.pdf", "ready.pdf"),
    ],
)
def test_names_are_readable_latin(name, latin):
    assert latin_name(name) == latin


def test_names_are_short():
    assert len(latin_name("слово " * 60 + ".pdf")) <= MAX_LENGTH + 4


def test_a_path_never_leaves_its_folder():
    assert document_path(None, "../../etc/passwd.pdf") == "documents/passwd.pdf"
