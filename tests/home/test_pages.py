"""Pages about the centre: what the decree says, who works there, what the law asks."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.utils import timezone

from core.models import CentreSettings
from home.models import ContactsPage, Department, LegalPage
from tests.factories.home import add_page, make_about, make_standard, make_structure

pytestmark = pytest.mark.django_db
LOOK = "/versiya-dlya-slabovidyashchih/"


@pytest.fixture
def centre(two_centres):
    return two_centres.own


@pytest.fixture
def read(client):
    def soup(path, host="localhost"):
        response = client.get(path, headers={"host": host})
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return soup


def test_about_lists_tasks_and_functions_with_their_clauses(centre, read):
    make_about(centre)

    soup = read("/o-tsentre/")

    tasks, functions = (
        soup.select_one(f'[aria-labelledby="about-{each}"] li').text.replace("\u00a0", " ")
        for each in ("tasks", "functions")
    )
    assert tasks == "помогает педагогам (2.1)"
    assert functions == "ведёт портал (3.1)"


def test_about_without_a_goal_has_no_empty_heading(centre, read):
    make_about(centre, goal="")

    assert read("/o-tsentre/").select_one("#about-goal") is None


def test_a_temporary_department_leaves_with_its_term(centre, read):
    yesterday = timezone.localdate() - timedelta(days=1)
    make_structure(
        centre,
        Department(name="Методический отдел", head_position="заведующий"),
        Department(name="Творческая группа", kind="creative_group", valid_until=yesterday),
    )

    text = read("/struktura/").select_one("main").text

    assert "Методический" in text
    assert "Творческая группа" not in text


def test_contacts_come_from_the_settings_of_the_centre(two_centres, read):
    for centre, phone in zip(two_centres, ("+7 496 111-11-11", "+7 482 222-22-22"), strict=True):
        CentreSettings.objects.filter(site=centre.site).update(phone=phone)
        add_page(centre, ContactsPage, "Контакты", "kontakty")

    own, other = read("/kontakty/"), read("/kontakty/", "tver.localhost")

    assert own.select_one('main a[href^="tel:"]')["href"] == "tel:+74961111111"
    assert other.select_one('main a[href^="tel:"]')["href"] == "tel:+74822222222"


@pytest.mark.parametrize("kind", ["privacy", "cookies", "accessibility"])
def test_one_legal_page_of_a_kind_in_a_centre(two_centres, kind):
    add_page(two_centres.own, LegalPage, "Первая", "pervaya", kind=kind)

    with pytest.raises(ValidationError) as caught:
        add_page(two_centres.own, LegalPage, "Вторая", "vtoraya", kind=kind)

    assert list(caught.value.message_dict) == ["kind"]
    add_page(two_centres.other, LegalPage, "Своя", "svoya", kind=kind)


def test_other_legal_pages_may_be_many(centre):
    for slug in ("pervaya", "vtoraya"):
        add_page(centre, LegalPage, slug, slug, kind="other")

    assert LegalPage.objects.count() == 2


def test_the_site_map_has_the_pages_of_one_centre(two_centres, read):
    section = make_standard(two_centres.own, "Раздел", "razdel")
    section.add_child(instance=type(section)(title="Внутри", slug="vnutri"))
    make_standard(two_centres.own, "Черновик", "chernovik", live=False)
    make_standard(two_centres.other, "Соседский", "sosed")

    links = read("/karta-sayta/").select(".map a")

    assert [each["href"] for each in links] == ["/razdel/", "/razdel/vnutri/", LOOK]


def test_what_the_law_asks_of_a_site_stands_together_at_the_end_of_the_map(centre, read):
    add_page(centre, LegalPage, "Файлы cookie", "fayly-cookie", kind="cookies")
    make_standard(centre, "Раздел", "razdel")

    section, about = read("/karta-sayta/").select(".map section")

    assert section.h2.text == "Раздел"
    assert (about.h2.text, about.h2.a) == ("О\u00a0сайте", None)
    assert [each["href"] for each in about.select("a")] == ["/fayly-cookie/", LOOK]


def test_pages_outside_the_tree_are_told_to_search_engines(two_centres, client):
    for host in ("localhost", "tver.localhost"):
        xml = client.get("/sitemap.xml", headers={"host": host}).content.decode()

        for path in ("/karta-sayta/", LOOK):
            assert f"<loc>http://{host}{path}</loc>" in xml


def test_a_page_under_an_unpublished_one_is_not_on_the_map(centre, read):
    hidden = make_standard(centre, "Скрыт", "skryt", live=False)
    hidden.add_child(instance=type(hidden)(title="Внутри", slug="vnutri"))

    assert [each["href"] for each in read("/karta-sayta/").select(".map a")] == [LOOK]


def test_neighbours_and_subpages_beside_a_text(centre, read):
    section = make_standard(centre, "Раздел", "razdel")
    for title, slug in (("Первая", "pervaya"), ("Вторая", "vtoraya")):
        section.add_child(instance=type(section)(title=title, slug=slug))

    above, below = read("/razdel/"), read("/razdel/pervaya/")

    assert [each.text for each in above.select("#subpages ~ ul a")] == ["Первая", "Вторая"]
    assert [each.text for each in below.select("#neighbours ~ ul a")] == ["Вторая"]
