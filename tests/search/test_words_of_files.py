"""Words inside files are found by the search of the portal."""

import pytest
from wagtail.models import Collection, CollectionViewRestriction

from core.outbox.drain import drain
from media_library.documents import reading
from media_library.models import PortalDocument
from tests.factories.files import SCAN, office_file, open_document, pdf
from tests.factories.languages import speak, translate_front
from tests.factories.media_library import DocumentFactory
from tests.search.test_site_search import found

pytestmark = pytest.mark.django_db


@pytest.fixture
def add(two_centres, django_capture_on_commit_callbacks):
    """Return a function that keeps a file and has it read and indexed, as the worker does."""

    def keep(content, name, centre=two_centres.own, collection=None, **fields):
        collection = collection or centre.collection
        document = DocumentFactory(content=content, name=name, collection=collection, **fields)
        with django_capture_on_commit_callbacks():
            reading.start(document)
        reading.read(document.pk)
        drain()
        return document

    return keep


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (pdf("Занятия с орнитоптером"), "a.pdf"),
        (office_file(text="Занятия с орнитоптером"), "a.docx"),
        (office_file("xlsx", "Занятия с орнитоптером"), "a.xlsx"),
        (office_file("pptx", "Занятия с орнитоптером"), "a.pptx"),
        (open_document(text="Занятия с орнитоптером"), "a.odt"),
        ("Занятия с орнитоптером".encode(), "a.txt"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_word_of_the_text_leads_to_the_file_in_any_form(add, client, content, name):
    add(content, name, title="Правила")

    assert found(client, "орнитоптеры") == ["Правила"]
    assert found(client, "дирижабль") == []


def test_words_of_another_centre_s_files_are_not_found(add, client, two_centres):
    add(pdf("орнитоптер"), "a.pdf", centre=two_centres.other, title="Чужие правила")

    assert found(client, "орнитоптер") == []
    assert found(client, "орнитоптер", host="tver.localhost") == ["Чужие правила"]


@pytest.fixture
def found_in_english(client, two_centres):
    """Search in English in a centre that speaks it."""
    speak(two_centres.own, "en")
    translate_front(two_centres.own)

    def search(query):
        response = client.get(f"/en/poisk/?q={query}", headers={"host": "localhost"})
        return [hit.title for hit in response.context["results"].hits]

    return search


def test_a_file_is_found_in_its_own_language(add, client, found_in_english):
    add(pdf("ARTEX robots", language="en-GB"), "a.pdf", title="Rules")
    add(pdf("ARTEX роботы собирает", language="ru-RU"), "b.pdf", title="Правила")
    add(pdf("ARTEX роботы собирает быстро", language="en-US"), "c.pdf", title="Меню по-английски")
    add(pdf("ARTEX robots unsaid"), "d.pdf", title="Без языка")

    assert found_in_english("artex") == ["Rules"]
    assert set(found(client, "artex")) == {"Правила", "Меню по-английски", "Без языка"}


def test_a_file_in_a_language_that_the_centre_does_not_speak_is_found_all_the_same(add, client):
    add(pdf("ARTEX robots", language="en-GB"), "a.pdf", title="Rules")

    assert found(client, "artex") == ["Rules"]


def test_words_of_a_closed_file_are_not_found(add, client, two_centres):
    closed = two_centres.own.collection.add_child(instance=Collection(name="Закрытая"))
    CollectionViewRestriction.objects.create(collection=closed, restriction_type="login")
    add(pdf("орнитоптер"), "a.pdf", collection=closed)

    assert found(client, "орнитоптер") == []


@pytest.mark.parametrize("state", ["replaced", "infected"])
def test_a_file_that_readers_cannot_get_is_not_found(add, client, state):
    document = add(pdf("орнитоптер"), "a.pdf")
    change = {"scan": "infected"}
    if state == "replaced":
        change = {"replaced_by": add(pdf("другое"), "b.pdf")}
    PortalDocument.objects.filter(pk=document.pk).update(**change)

    assert found(client, "орнитоптер") == []


def test_words_of_an_earlier_file_are_forgotten(add, client, two_centres):
    document = add(pdf("орнитоптер"), "a.pdf", title="Правила")
    document.file.save("b.pdf", DocumentFactory.build(content=pdf("дирижабль")).file, save=False)
    document._set_document_file_metadata()
    document.save()
    reading.start(document)
    reading.read(document.pk)
    drain()

    assert found(client, "дирижабль") == ["Правила"]
    assert found(client, "орнитоптер") == []


def test_a_scan_is_found_by_its_title_alone(add, client):
    add(pdf(SCAN), "a.pdf", title="Приказ о смотре")

    assert found(client, "приказы") == ["Приказ о смотре"]
