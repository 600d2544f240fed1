"""A collection: the editor's order and words, all files at once, nothing out of force."""

import io
import zipfile

import pytest

from methodology.models import MaterialFile
from tests.factories.media_library import DocumentFactory
from tests.factories.methodology import make_collection, make_material

pytestmark = pytest.mark.django_db


def with_files(section, title, *names, **fields):
    rows = [
        MaterialFile(title=name, document=DocumentFactory(), sort_order=place)
        for place, name in enumerate(names)
    ]
    return make_material(section, title, files=rows, **fields)


def titles(soup):
    return [each.text for each in soup.select("#collection-materials + ol > li > a")]


def taken(client, page, status=200):
    response = client.get(f"/metodika/{page.slug}/fayly/", headers={"host": "localhost"})
    assert response.status_code == status
    return response


def names_in(response):
    data = b"".join(response.streaming_content)
    archive = zipfile.ZipFile(io.BytesIO(data))
    assert archive.testzip() is None
    return archive


def test_materials_stand_in_the_editor_s_order_with_his_words(read, text_of, section):
    second, first = make_material(section, "Второй"), make_material(section, "Первый")
    page = make_collection(section, [(first, "Начните с этого."), second])
    soup = read(f"{page.slug}/")
    assert titles(soup) == ["Первый", "Второй"]
    assert "Начните с этого." in text_of(soup.select_one(".material"))


def test_what_went_out_of_force_leaves_the_collection_by_itself(client, read, section):
    kept = with_files(section, "Остался", "Один", "Два")
    old = with_files(section, "Ушёл", "Старый файл")
    page = make_collection(section, [kept, old])
    old.is_archived = True
    old.save_revision().publish()
    assert titles(read(f"{page.slug}/")) == ["Остался"]
    assert not any("Старый" in name for name in names_in(taken(client, page)).namelist())


def test_all_files_are_taken_at_once_in_order_with_a_list(client, section):
    page = make_collection(
        section, [with_files(section, "А", "Бланк"), with_files(section, "Б", "Анкета", "План")]
    )
    response = taken(client, page)
    assert response["Content-Disposition"].endswith(f'"{page.slug}-fayly.zip"')
    assert "noindex" in response["X-Robots-Tag"]
    archive = names_in(response)
    assert [name[:2] for name in archive.namelist()] == ["01", "02", "03", "ss"]
    listed = archive.read("ssylki.txt").decode("utf-8-sig")
    assert page.title in listed
    assert listed.index("Бланк") < listed.index("Анкета") < listed.index("План")


def test_files_of_one_material_are_taken_too_and_one_file_needs_no_archive(client, section):
    names_in(taken(client, with_files(section, "Два файла", "Бланк", "Анкета")))
    taken(client, with_files(section, "Один файл", "Бланк"), 404)


def test_the_size_of_all_files_is_said(read, text_of, section):
    page = make_collection(section, [with_files(section, "А", "Бланк", "Анкета")])
    offer = text_of(read(f"{page.slug}/").select_one(".share a"))
    assert "Скачать все файлы (ZIP, " in offer
    assert "0 байт" not in offer


def test_closed_files_are_not_in_it(client, section):
    from media_library.models import ScanState

    open_one, closed = DocumentFactory(), DocumentFactory(scan=ScanState.INFECTED)
    page = make_material(
        section,
        files=[
            MaterialFile(title="Открытый", document=open_one, sort_order=0),
            MaterialFile(title="Закрытый", document=closed, sort_order=1),
        ],
    )
    taken(client, page, 404)  # one file is left


@pytest.mark.parametrize("which", ["draft", "neighbour", "nothing"])
def test_what_readers_do_not_see_is_not_sent(which, client, section, other_section):
    made = {
        "draft": lambda: with_files(section, "Черновик", "Бланк", "Анкета", live=False),
        "neighbour": lambda: with_files(other_section, "Чужой", "Бланк", "Анкета"),
        "nothing": lambda: make_collection(section, [make_material(section)]),
    }
    taken(client, made[which](), 404)


def test_a_collection_stays_inside_its_budget(client, django_assert_max_num_queries, section):
    rows = [with_files(section, f"М{number}", "Бланк", "Анкета") for number in range(8)]
    url = make_collection(section, rows).get_url()
    client.get(url, headers={"host": "localhost"})
    with django_assert_max_num_queries(12):
        client.get(url, headers={"host": "localhost"})
