"""Loading in bulk gives the tree that page by page would give."""

import pytest
from django.core.management import call_command
from wagtail.models import Page

from benchmarks import articles, loader
from news.models import NewsIndexPage, NewsPage, Rubric
from tests.factories.centres import make_full_centre
from tests.factories.media_library import ImageFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_centres")]


@pytest.fixture
def centre(no_centres):
    return make_full_centre("localhost", "Центр Пример")


@pytest.fixture
def index(centre):
    return NewsIndexPage.objects.child_of(centre.home).get()


@pytest.fixture
def loaded(index, centre, twenty):
    rubric = Rubric.objects.create(site=centre.site, name="Итоги", slug="itogi")
    found = articles.read(twenty)
    return loader.insert_news(index, found, {"итоги": rubric}, [ImageFactory()])


def test_the_tree_stays_sound(index, loaded):
    index.refresh_from_db()

    assert index.numchild == 20
    assert Page.find_problems() == ([], [], [], [], [])


def test_pages_are_published_news_under_the_index(index, loaded):
    pages = NewsPage.objects.child_of(index).live().public().order_by("path")

    assert pages.count() == 20
    first = pages.first()
    assert first.specific == first
    assert first.url_path == f"{index.url_path}novost-1/"
    assert first.lead == "Коротко о новости 1."
    assert first.translation_key


def test_bodies_are_blocks_with_escaped_words(loaded):
    body = NewsPage.objects.get(slug="novost-1").body

    assert [each.block_type for each in body] == ["text", "heading", "text"]
    assert "&lt;угловыми&gt;" in body[0].value.source


def test_rubric_covers_and_directions_are_linked(loaded):
    pages = NewsPage.objects.filter(pk__in=[page.pk for page in loaded])

    assert pages.filter(rubric__slug="itogi").count() == 7
    assert pages.filter(cover=None).count() == 5
    assert set(pages.values_list("directions__design_key", flat=True)) == {"tech", "art"}


def test_the_public_reads_them(client, loaded):
    assert "Новость 20" in client.get("/novosti/").content.decode()
    assert client.get("/novosti/novost-7/").status_code == 200


def test_pages_added_later_find_their_place(index, loaded):
    index.refresh_from_db()
    index.add_child(instance=NewsPage(title="Позже", lead="Ещё одна"))
    call_command("fixtree", interactive=False)

    assert Page.find_problems() == ([], [], [], [], [])
    assert NewsPage.objects.child_of(index).count() == 21
