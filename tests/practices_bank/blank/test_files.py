"""Files that are no filled blank: each is refused with what to do, and nothing is kept."""

from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest
from docx import Document

from exchange.papers import accepting
from organisations.submission.blank.paper import paper_of
from practices_bank.models import PracticePage
from tests.core.antivirus.servers import EICAR, fake_clamd
from tests.factories.files.office import W, office_file, zipped
from tests.factories.files.ole import ole_file
from tests.factories.media_library import PDF
from tests.practices_bank.blank.papers import bytes_of, filled_blank, practice_blank

pytestmark = pytest.mark.django_db
MACRO_WORD = "application/vnd.ms-word.document.macroEnabled.main+xml"


def told(answer):
    assert answer.status_code == 200
    assert "carried" not in answer.context
    assert not PracticePage.objects.exists()
    return " ".join(answer.context["form"].errors["file"])


def parts_of(content):
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_body(content, xml):
    """Return a document whose main part is another one."""
    return zipped(parts_of(content) | {"word/document.xml": xml})


def unpacked(content):
    """Return a document whose parts lie in it as they are."""
    return zipped(parts_of(content), ZIP_STORED)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (office_file(main_type=MACRO_WORD), "макрос"),
        (ole_file({"EncryptedPackage": b"x"}), "парол"),
        (office_file()[:-200], "повреждён"),
        ("Просто текст".encode(), "переименова"),
        (PDF, "PDF"),
        (b"", "пуст"),
    ],
    ids=["macro", "encrypted", "corrupt", "renamed text", "renamed PDF", "empty file"],
)
def test_it_is_refused_with_the_reason(look, content, words):
    assert words in told(look(content)).lower() or words in told(look(content))


def test_another_kind_of_file_is_refused(look):
    assert "DOCX" in told(look(PDF, name="blank.pdf"))


def test_a_large_file_is_refused(look, monkeypatch):
    monkeypatch.setattr(accepting, "MOST", 100)

    assert "5 МБ" in told(look(office_file()))


def test_an_infected_file_is_refused(look, settings):
    with fake_clamd() as settings.CLAMAV_URL:
        assert "антивирус" in told(look(unpacked(office_file(extra={"word/a.bin": EICAR})))).lower()


def test_entities_are_refused(look, centre, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("Тайна сервера")
    xml = (
        f'<!DOCTYPE x [<!ENTITY s SYSTEM "file://{secret}">]>'
        f'<w:document xmlns:w="{W}"><w:body><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Заголовок</w:t></w:r>'
        "</w:p></w:tc><w:tc><w:p><w:r><w:t>&s;</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body>"
        "</w:document>"
    )

    answer = look(with_body(filled_blank(centre.site), xml))

    assert "повреждён" in told(answer)
    assert "Тайна" not in answer.content.decode()


def test_a_hundred_thousand_rows_are_refused(look, centre):
    row = "<w:tr><w:tc><w:p><w:r><w:t>а</w:t></w:r></w:p></w:tc></w:tr>"
    xml = f'<w:document xmlns:w="{W}"><w:body><w:tbl>{row * 100_000}</w:tbl></w:body></w:document>'

    assert "больше, чем помещается" in told(look(with_body(filled_blank(centre.site), xml)))


def test_an_empty_blank_is_refused(look, centre):
    assert "ничего не написано" in told(look(paper_of(practice_blank(centre.site))))


def test_a_document_that_is_no_blank_is_refused(look):
    document = Document()
    document.add_paragraph("Положение о смотре")
    document.add_table(rows=2, cols=2).cell(0, 0).text = "Дата"

    assert "не бланк" in told(look(bytes_of(document)))
