"""The front page of a new centre is not bare."""

import pytest
from bs4 import BeautifulSoup

from core import placeholders
from core.models import CentreSection
from home.centres import create_centre
from home.front import prepare_front
from home.models import HomePage, LegalPage
from tests.factories.centres import make_full_centre
from tests.factories.news import make_news

pytestmark = pytest.mark.django_db


@pytest.fixture
def centre(only_centre):
    return only_centre


def section_names(page):
    return [each.block_type for each in HomePage.objects.get(pk=page.pk).sections]


def test_a_new_front_page_has_sections_with_working_links(client, centre):
    assert section_names(centre.home) == [
        "audience",
        "four_blocks",
        "directions",
        *["latest"] * 3,
        "quality",
        "help",
    ]

    soup = BeautifulSoup(client.get("/").content, "html.parser")

    assert soup.h1.text == "Центр Пример"
    assert [each.text for each in soup.select("main h2")][:6] == [
        *("Родителям", "Педагогам", "Руководителям"),
        "Что\u00a0есть на\u00a0портале",
        "Направленности",
        "Нужна помощь?",
    ]
    assert soup.select_one("[id^=home-help] ~ a.btn")["href"] == "/kontakty/"


def test_entrances_and_the_four_blocks_of_the_decree_lead_to_what_the_centre_has(client, centre):
    """Электросталь, план 10: methodology, distance and network programmes, quality, events."""
    soup = BeautifulSoup(client.get("/").content, "html.parser")
    audiences = [each.text for each in soup.select(".audience__card h2")]
    links = {each["href"] for each in soup.select("main a[href^='/']")}

    assert audiences == ["Родителям", "Педагогам", "Руководителям"]
    assert len(HomePage.objects.get(pk=centre.home.pk).sections[1].value["entries"]) == 4
    assert {"/programmy/", "/metodika/", "/praktiki/", "/dokumenty/", "/struktura/"} <= links
    for path in links:
        assert client.get(path).status_code == 200, path


def test_a_section_that_is_off_has_no_entrance(client):
    centre = make_full_centre("bez.localhost", "Без практик", sections_off=["praktiki"])
    soup = BeautifulSoup(client.get("/", headers={"host": "bez.localhost"}).content, "html.parser")

    assert section_names(centre.home)
    assert soup.select("a[href='/praktiki/']") == []


def test_every_section_of_a_new_centre_is_linked_from_a_page_of_its_own(client, centre):
    """The site map is for those who are lost: nobody should need it."""
    rows = CentreSection.objects.for_site(centre.site).select_related("page")
    sections = {each.page.get_url() for each in rows}
    found = set()
    for path in {"/", *sections}:
        soup = BeautifulSoup(client.get(path).content, "html.parser")
        found |= {a["href"] for a in soup.select("a[href^='/']") if a["href"] != path}

    assert sections - found == set()


def test_its_news_appear_with_the_first_one(client, centre):
    row = CentreSection.objects.get(site=centre.site, key="novosti")
    make_news(row.page.specific, "Первая новость")

    soup = BeautifulSoup(client.get("/").content, "html.parser")

    assert soup.select_one(".news-item h3").text == "Первая новость"
    assert soup.select_one("a.more")["href"] == "/novosti/"


def test_sections_of_an_editor_are_never_touched(centre):
    page = centre.home
    page.sections = []
    page.save_revision().publish()

    create_centre("localhost")
    assert section_names(page) == []

    prepare_front(centre.site)
    before = section_names(page)
    prepare_front(centre.site)
    assert section_names(page) == before


def test_legal_pages_name_their_gaps(centre):
    pages = LegalPage.objects.child_of(centre.home)

    assert set(pages.values_list("kind", flat=True)) == {"privacy", "cookies", "accessibility"}
    privacy = pages.get(kind="privacy")
    assert placeholders.find(privacy)
    assert "{owner" not in str(privacy.body)


def test_what_the_settings_know_is_filled_in():
    centre = make_full_centre(
        "svezhiy.localhost", "МОЦ", owner_name="МБУ «Центр»", owner_email="a@b.test"
    )
    privacy = LegalPage.objects.child_of(centre.home).get(kind="privacy")

    assert "МБУ «Центр»" in str(privacy.body)
    assert "адрес владельца" in str(placeholders.find(privacy))
    assert "почта" not in str(placeholders.find(privacy))


@pytest.mark.parametrize(
    ("path", "ways"),
    [
        ("/metodika/", {"/voprosy/", "/voprosy/zadat/", "/konsultatsii/"}),
        ("/konsultatsii/", {"/voprosy/", "/voprosy/zadat/"}),
        ("/voprosy/", {"/voprosy/zadat/", "/konsultatsii/"}),
        ("/sertifikat/", {"/voprosy/zadat/", "/konsultatsii/"}),
        ("/odarennym-detyam/", {"/voprosy/zadat/", "/konsultatsii/"}),
        ("/osobye-potrebnosti/", {"/voprosy/zadat/", "/konsultatsii/"}),
    ],
)
def test_whoever_has_not_found_an_answer_is_led_on(client, centre, path, ways):
    soup = BeautifulSoup(client.get(path).content, "html.parser")
    assert ways <= {each["href"] for each in soup.select("main a[href]")}


def test_a_section_that_is_off_is_not_led_to(client, centre):
    page = CentreSection.objects.get(site=centre.site, key="konsultatsii").page
    page.unpublish()

    assert "Поговорить" not in client.get("/voprosy/").content.decode()
