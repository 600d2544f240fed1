"""Site maps and robots.txt of two centres."""

from datetime import UTC, datetime

import pytest
from defusedxml import ElementTree
from wagtail.models import PageViewRestriction

from core import robots, sitemaps
from home.models import StandardPage
from tests.factories.assessments import make_quality_page
from tests.factories.programmes import make_catalogue
from tests.factories.questions import make_questions_page

pytestmark = pytest.mark.django_db

NAMESPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def add(centre, title, slug, **fields):
    return centre.home.add_child(instance=StandardPage(title=title, slug=slug, **fields))


@pytest.fixture
def locations(client):
    """Read the addresses of a site map."""

    def read(host="localhost", address="/sitemap.xml"):
        response = client.get(address, headers={"host": host})
        assert response["Content-Type"].startswith("application/xml")
        tree = ElementTree.fromstring(response.content)
        return [each.text for each in tree.iterfind(".//s:loc", NAMESPACE)]

    return read


@pytest.fixture
def sources(monkeypatch):
    """Only the tree: registers add nothing."""
    monkeypatch.setattr(sitemaps, "_sources", {})


def test_each_centre_has_its_own_pages(two_centres, locations, sources):
    add(two_centres.own, "О центре", "o-nashem-dele")
    add(two_centres.other, "Соседний", "sosedniy")

    own, other = locations(), locations("tver.localhost")

    assert own == ["http://localhost/", "http://localhost/o-nashem-dele/"]
    assert other == ["http://tver.localhost/", "http://tver.localhost/sosedniy/"]


def test_drafts_private_and_noindex_pages_are_absent(two_centres, locations, sources, monkeypatch):
    add(two_centres.own, "Черновик", "chernovik", live=False)
    private = add(two_centres.own, "Закрытая", "zakrytaya")
    add_below = StandardPage(title="Под закрытой", slug="pod")
    private.add_child(instance=add_below)
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    assert locations() == ["http://localhost/"]

    add(two_centres.own, "Служебная", "sluzhebnaya")
    monkeypatch.setattr(StandardPage, "noindex", True, raising=False)
    assert locations() == ["http://localhost/"]


def test_lastmod_is_the_moment_of_publication(two_centres, client):
    page = add(two_centres.own, "О центре", "o-nashem-dele", live=False)
    page.save_revision().publish()
    StandardPage.objects.update(last_published_at=datetime(2026, 11, 21, 9, tzinfo=UTC))

    tree = ElementTree.fromstring(client.get("/sitemap.xml").content)

    assert tree.find(".//s:lastmod", NAMESPACE).text == "2026-11-21"


def test_registers_add_their_records(two_centres, locations, sources):
    sitemaps.register("records", lambda site: [sitemaps.Record(f"http://{site.hostname}/zapis/1/")])

    assert "http://localhost/zapis/1/" in locations()
    assert "http://tver.localhost/zapis/1/" in locations("tver.localhost")
    assert locations(address="/sitemap-records.xml") == ["http://localhost/zapis/1/"]


@pytest.mark.parametrize(
    ("address", "view"),
    [
        ("/programmy/", "setevye/"),
        ("/programmy/", "chego-ne-hvataet/"),
        ("/nezavisimaya-otsenka/", "anketa/"),
        ("/nezavisimaya-otsenka/", "otkrytye-dannye/"),
        ("/voprosy/", "zadat/"),
    ],
)
def test_a_view_of_a_section_is_known_and_answers(two_centres, locations, client, address, view):
    make_catalogue(two_centres.own)
    make_quality_page(two_centres.own)
    make_questions_page(two_centres.own)

    assert f"http://localhost{address}{view}" in locations()
    page = client.get(f"{address}{view}")
    assert page.status_code == 200
    assert b'content="noindex' not in page.content


def test_a_large_centre_gets_an_index_of_files(two_centres, locations, sources, monkeypatch):
    monkeypatch.setattr(sitemaps, "LIMIT", 2)
    monkeypatch.setattr(sitemaps.CentrePages, "limit", 2)
    for number in range(4):
        add(two_centres.own, f"Страница {number}", f"stranitsa-{number}")

    files = locations()

    base = "http://localhost/sitemap-pages.xml"
    assert files == [base, f"{base}?p=2", f"{base}?p=3"]
    found = [each for file in files for each in locations(address=file.partition("localhost")[2])]
    assert len(found) == len(set(found)) == 5


def test_an_unknown_file_is_not_found(two_centres, client):
    assert client.get("/sitemap-nothing.xml").status_code == 404


def test_robots_name_the_centres_own_site_map(two_centres, client):
    for host in ("localhost", "tver.localhost"):
        text = client.get("/robots.txt", headers={"host": host}).content.decode()
        assert f"Sitemap: http://{host}/sitemap.xml" in text.splitlines()
        for closed in ("/admin/", "/vhod/", "/poisk/"):
            assert f"Disallow: {closed}" in text.splitlines()


def test_an_app_closes_its_own_paths(two_centres, client, monkeypatch):
    monkeypatch.setattr(robots, "_closed", list(robots._closed))
    robots.close("/lichnyy-kabinet/")

    assert "Disallow: /lichnyy-kabinet/" in client.get("/robots.txt").content.decode()
