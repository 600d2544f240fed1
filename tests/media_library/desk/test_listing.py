"""The list of documents."""

import io

import pytest
from django.urls import reverse
from openpyxl import load_workbook
from wagtail.search.backends import get_search_backend

from media_library.models import PortalDocument
from tests.factories.files import office_file
from tests.factories.media_library import DocumentFactory
from tests.media_library.documents.conftest import OTHER_PDF

pytestmark = pytest.mark.django_db
INDEX = "wagtaildocs:index"


@pytest.fixture
def listed(desk):
    """Return a function that gives the titles of the list in its order."""

    def of(**query):
        answer = desk.get(reverse(INDEX), query)
        assert answer.status_code == 200
        return [each.title for each in answer.context["object_list"]]

    return of


@pytest.fixture
def table(two_centres):
    return DocumentFactory(
        collection=two_centres.own.collection,
        title="Охват",
        content=office_file("xlsx"),
        name="ohvat.xlsx",
        version=2,
    )


def test_documents_of_another_centre_are_not_listed(listed, document, two_centres):
    DocumentFactory(collection=two_centres.other.collection, title="Чужой")

    assert listed() == ["Положение о смотре"]
    assert listed(q="Чужой") == []


def test_a_row_says_what_is_in_the_file(desk, document, read):
    read(document, state="empty", flag="scan")
    html = desk.get(reverse(INDEX)).content.decode()

    assert "PDF, " in html
    assert "скан без текста" in html


def test_what_an_editor_must_know_at_once_stands_in_the_row(desk, document, table):
    PortalDocument.objects.filter(pk=document.pk).update(replaced_by=table)
    PortalDocument.objects.filter(pk=table.pk).update(scan="infected")
    html = desk.get(reverse(INDEX)).content.decode()

    assert "заменён" in html
    assert "вирус" in html


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ({"kind": "pdf"}, ["Положение о смотре"]),
        ({"kind": "table"}, ["Охват"]),
        ({"accessibility": "scan"}, ["Положение о смотре"]),
        ({"reading": "failed"}, ["Охват"]),
        ({"replaced": "true"}, ["Положение о смотре"]),
        ({"replaced": "false"}, ["Охват"]),
        ({"kind": "media"}, []),
        ({"kind": "нет такого"}, ["Охват", "Положение о смотре"]),
    ],
)
def test_the_list_is_narrowed(listed, document, table, read, query, titles):
    read(document, flag="scan")
    read(table, state="failed")
    PortalDocument.objects.filter(pk=document.pk).update(replaced_by=table)

    assert sorted(listed(**query)) == titles
    get_search_backend().add(PortalDocument.objects.get(pk=document.pk))
    found = [title for title in titles if title == "Положение о смотре"]
    assert listed(q="положение", **query) == found


@pytest.mark.parametrize("order", ["title", "file_size", "version", "created_at", "usage_count"])
def test_it_is_sorted_by_its_columns(listed, document, table, order):
    assert listed(ordering=order) == list(reversed(listed(ordering=f"-{order}"))) or (
        order == "usage_count"
    )
    get_search_backend().add(document)
    assert listed(q="положение", ordering=order) == ["Положение о смотре"]


def test_the_newest_stand_first(listed, document, table):
    assert listed() == ["Охват", "Положение о смотре"]


def test_the_table_is_for_keeping_and_runs_nothing(desk, document, table, two_centres):
    PortalDocument.objects.filter(pk=document.pk).update(title="=HYPERLINK(1)")
    DocumentFactory(collection=two_centres.other.collection, title="Чужой")
    answer = desk.get(reverse(INDEX), {"export": "xlsx"})
    book = load_workbook(io.BytesIO(b"".join(answer.streaming_content)))
    rows = [list(row) for row in book.active.iter_rows(values_only=True)]

    assert [row[0] for row in rows[1:]] == ["Охват", "'=HYPERLINK(1)"]
    assert {"Вид файла", "Доступность"} <= set(rows[0])


@pytest.mark.parametrize("number", [2, 12])
def test_its_queries_do_not_grow(
    desk, two_centres, document, renew, number, django_assert_max_num_queries
):
    for _each in range(number):
        DocumentFactory(collection=two_centres.own.collection, content=OTHER_PDF)
    desk.get(reverse(INDEX))

    with django_assert_max_num_queries(32):
        desk.get(reverse(INDEX))
