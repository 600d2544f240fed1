"""The passport and the archive of materials as readers get them."""

import io
import zipfile

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from docx import Document
from wagtail.models import Collection, CollectionViewRestriction

from media_library.models.choices import ScanState
from practices_bank.models import PracticeMaterial
from practices_bank.takeaway.materials import files_of
from tests.factories.media_library import DocumentFactory
from tests.factories.practices import make_practice

pytestmark = pytest.mark.django_db


def material(title, sort_order=0, **fields):
    document = None if fields.get("url") else DocumentFactory(**fields)
    return PracticeMaterial(
        title=title, document=document, url=fields.get("url", ""), sort_order=sort_order
    )


def with_materials(bank, organisation, *materials):
    return make_practice(bank, "Испытание", organisation, materials=list(materials))


def closed_collection():
    found = Collection.get_first_root_node().add_child(name="Закрытая")
    CollectionViewRestriction.objects.create(
        collection=found, restriction_type=CollectionViewRestriction.LOGIN
    )
    return found


def archive_of(client, page):
    answer = client.get(f"{page.get_url()}materialy/")
    assert answer.status_code == 200
    return zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content))), answer


def link(client, page):
    return BeautifulSoup(client.get(page.get_url()).content, "html.parser").select_one(
        '.share a[href$="/materialy/"]'
    )


def test_the_passport_comes_as_a_file_of_word(client, practice):
    answer = client.get(f"{practice.get_url()}pasport/")

    assert answer["Content-Disposition"] == f'attachment; filename="{practice.slug}-pasport.docx"'
    assert answer["X-Robots-Tag"] == "noindex"
    assert Document(io.BytesIO(answer.content)).core_properties.title == practice.title


def test_the_archive_has_all_files_under_readable_names_and_the_links(client, bank, organisation):
    practice = with_materials(
        bank,
        organisation,
        material("Чек-лист/наблюдателя", 0),
        material("Чек-лист/наблюдателя", 1),
        material("Запись занятия", 2, url="https://example.ru/zapis"),
    )
    archive, answer = archive_of(client, practice)

    assert answer["Content-Type"] == "application/zip"
    assert answer["Content-Disposition"] == 'attachment; filename="ispytanie-materialy.zip"'
    assert archive.testzip() is None
    assert archive.namelist() == [
        "01-chek-list-nablyudatelya.pdf",
        "02-chek-list-nablyudatelya.pdf",
        "ssylki.txt",
    ]
    links = archive.read("ssylki.txt").decode("utf-8-sig")
    assert "Запись занятия: https://example.ru/zapis" in links
    assert practice.full_url in links


def test_the_link_names_the_size_and_stands_only_where_there_are_two_files(
    client, bank, organisation
):
    two = with_materials(bank, organisation, material("Один"), material("Два", 1))
    one = with_materials(
        bank, organisation, material("Один"), material("Ссылка", 1, url="https://example.ru/")
    )

    assert link(client, two).text.startswith("Скачать все материалы (ZIP, ")
    assert link(client, one) is None
    assert client.get(f"{one.get_url()}materialy/").status_code == 404


@pytest.mark.parametrize("what", ["closed", "infected", "under closed"])
def test_what_not_everybody_may_open_is_never_inside(client, bank, organisation, what):
    collection = closed_collection() if "closed" in what else Collection.get_first_root_node()
    if what == "under closed":
        collection = collection.add_child(name="Ниже")
    scan = ScanState.INFECTED if what == "infected" else ScanState.CLEAN
    practice = with_materials(
        bank,
        organisation,
        material("Секрет", 0, collection=collection, scan=scan),
        material("Открытый", 1),
        material("Ещё открытый", 2),
    )
    archive, _answer = archive_of(client, practice)

    assert archive.namelist() == ["01-otkrytyy.pdf", "02-eshche-otkrytyy.pdf", "ssylki.txt"]
    assert [title for title, _document in files_of(practice)] == ["Открытый", "Ещё открытый"]
    practice.materials.last().delete()
    assert link(client, practice) is None


def test_a_replaced_file_gives_way_to_the_new_one(client, bank, organisation):
    new = DocumentFactory(content=b"%PDF-1.7 new", name="novyi.pdf")
    practice = with_materials(
        bank, organisation, material("Первый", replaced_by=new), material("Второй", 1)
    )
    archive, _answer = archive_of(client, practice)

    assert archive.read("01-pervyy.pdf") == b"%PDF-1.7 new"
    assert link(client, practice) is not None


def test_a_lost_file_is_told_of_and_breaks_nothing(client, bank, organisation):
    practice = with_materials(bank, organisation, material("Первый"), material("Второй", 1))
    document = practice.materials.first().document
    document.file.storage.delete(document.file.name)
    archive, _answer = archive_of(client, practice)

    assert archive.namelist() == ["02-vtoroy.pdf", "ssylki.txt"]
    assert "Первый: файл потерян" in archive.read("ssylki.txt").decode("utf-8-sig")


def test_a_draft_gives_nothing(client, bank, organisation):
    draft = make_practice(
        bank,
        "Черновик",
        organisation,
        live=False,
        materials=[material("Один"), material("Два", 1)],
    )
    for place in ("pasport", "materialy", "pdf", "vopros"):
        assert client.get(f"/praktiki/{draft.slug}/{place}/").status_code == 404


def test_the_stored_file_is_what_is_sent(client, bank, organisation):
    practice = with_materials(bank, organisation, material("Первый"), material("Второй", 1))
    document = practice.materials.first().document
    document.file.storage.delete(document.file.name)
    document.file.storage.save(document.file.name, ContentFile(b"%PDF-1.7 inside"))
    archive, _answer = archive_of(client, practice)

    assert archive.read("01-pervyy.pdf") == b"%PDF-1.7 inside"


def test_the_button_that_copies_keeps_its_name_while_the_outcome_is_told_beside_it(
    client, practice
):
    page = BeautifulSoup(client.get(practice.get_url()).content, "html.parser")
    button = page.select_one("button[data-copy]")

    assert button.get_text(strip=True) == "Скопировать ссылку"
    assert button.select_one("[role=status]") is None
    assert button.find_next_sibling()["role"] == "status"
