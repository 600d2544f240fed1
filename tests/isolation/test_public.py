"""The public of one centre gets nothing of another."""

import pytest
from wagtail.contrib.redirects.models import Redirect

from core.models import CentreSection, CentreSettings
from home.models import StandardPage
from tests.factories.registers import make_note
from tests.registers.models import NoteIndexPage

HOSTS = ["localhost", "tver.localhost"]


@pytest.fixture
def pages(two_centres):
    """A page of each centre at an address of its own."""
    two_centres.own.home.add_child(instance=StandardPage(title="Первая", slug="pervaya"))
    two_centres.other.home.add_child(instance=StandardPage(title="Вторая", slug="vtoraya"))


@pytest.mark.parametrize(
    ("host", "path", "status"),
    [
        ("localhost", "/pervaya/", 200),
        ("localhost", "/vtoraya/", 404),
        ("tver.localhost", "/vtoraya/", 200),
        ("tver.localhost", "/pervaya/", 404),
        ("localhost", "/tver-localhost/", 404),
        ("localhost", "/tver-localhost/vtoraya/", 404),
    ],
)
def test_a_page_is_served_at_its_own_host(client, pages, host, path, status):
    assert client.get(path, headers={"host": host}).status_code == status


def test_a_redirect_works_at_its_own_host(client, two_centres):
    Redirect.objects.create(
        old_path="/staroe", redirect_link="/", site=two_centres.own.site, is_permanent=True
    )

    assert client.get("/staroe/", headers={"host": "localhost"}).status_code == 301
    assert client.get("/staroe/", headers={"host": "tver.localhost"}).status_code == 404


def test_a_section_that_is_off_is_not_found_in_its_centre_only(client, two_centres):
    for centre in two_centres:
        page = centre.home.add_child(instance=StandardPage(title="Кружки", slug="kruzhki"))
        page.add_child(instance=StandardPage(title="Внутри", slug="vnutri"))
        CentreSection.objects.create(site=centre.site, key="kruzhki", page=page)
    CentreSettings.objects.filter(site=two_centres.own.site).update(sections_off=["kruzhki"])

    for path in ("/kruzhki/", "/kruzhki/vnutri/"):
        assert client.get(path, headers={"host": "localhost"}).status_code == 404
        assert client.get(path, headers={"host": "tver.localhost"}).status_code == 200


class TestRecords:
    """Public pages of a register's rows."""

    @pytest.fixture
    def index(self, two_centres):
        for centre in two_centres:
            page = centre.home.add_child(instance=NoteIndexPage(title="Заметки", slug="zametki"))
            CentreSection.objects.create(site=centre.site, key="zametki", page=page)
        return two_centres.own.home.get_children().get(slug="zametki").specific

    def test_a_row_is_served_at_its_own_host(self, client, two_centres, index):
        own = make_note(two_centres.own.site, "Щука и ёж")
        make_note(two_centres.other.site, "Чужая")

        assert own.get_url() == "/zametki/shchuka-i-ezh/" or own.get_url().endswith(
            "localhost/zametki/shchuka-i-ezh/"
        )
        assert client.get("/zametki/shchuka-i-ezh/").status_code == 200
        assert client.get("/zametki/chuzhaya/").status_code == 404
        other = client.get("/zametki/shchuka-i-ezh/", headers={"host": "tver.localhost"})
        assert other.status_code == 404

    def test_a_draft_is_not_served(self, client, two_centres, index):
        make_note(two_centres.own.site, "Щука").unpublish()

        assert client.get("/zametki/shchuka/").status_code == 404

    def test_two_rows_of_one_title_have_two_addresses(self, two_centres, index):
        notes = [make_note(two_centres.own.site, "Щука") for _ in range(2)]

        assert [each.slug for each in notes] == ["shchuka", "shchuka-2"]
        assert make_note(two_centres.other.site, "Щука").slug == "shchuka"

    def test_the_frame_of_the_page_is_complete(self, client, two_centres, index):
        note = make_note(two_centres.own.site, "Щука")

        context = client.get("/zametki/shchuka/").context
        node, crumbs = context["structured_data"]["@graph"]

        assert [each.title for each in context["breadcrumbs"]] == [
            "Главная",
            "Заметки",
            "Щука",
        ]
        assert node["name"] == "Щука"
        assert node["dateModified"] == note.updated.isoformat()
        assert len(crumbs["itemListElement"]) == 3

    def test_the_sitemap_lists_own_rows(self, two_centres, index):
        make_note(two_centres.own.site, "Щука")
        make_note(two_centres.other.site, "Чужая")

        places = [each["location"] for each in index.get_sitemap_urls()]

        assert [each.rpartition("localhost")[2] for each in places] == [
            "/zametki/",
            "/zametki/shchuka/",
        ] or [each.split("/", 3)[3] for each in places] == ["zametki/", "zametki/shchuka/"]
