"""Pages about the centre: what the decree says, who works there, what the law asks."""

import re
from datetime import date, timedelta

import pytest
from allauth.mfa import app_settings
from bs4 import BeautifulSoup
from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.core.exceptions import ValidationError
from django.utils import timezone

from core import appearance, cookie_notice
from core.models import CentreSection, CentreSettings
from home.legal import _texts
from home.models import ContactsPage, Department, LegalPage
from practices_bank.selection import keeping
from quality_assessment.models import OrganisationResult, Survey
from quality_assessment.survey.pages import cookie_of
from tests.factories.acts import ActFactory, make_documents_page
from tests.factories.home import add_page, make_about, make_standard, make_structure
from tests.factories.methodology import make_collection, make_material, make_section
from tests.factories.news import make_index, make_news
from tests.factories.organisations import (
    AgreementFactory,
    OrganisationFactory,
    make_organisations_page,
)
from tests.factories.practices import make_bank, make_call, make_practice
from tests.factories.programmes import make_catalogue, make_programme
from tests.test_layout import APPS, ROOT
from users.login import devices

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


def test_about_shows_structure_documents_and_partners(centre, read):
    make_about(centre)
    make_structure(centre, Department(name="Методический отдел", head_position="заведующий"))
    page = make_documents_page(centre)
    CentreSection.objects.create(site=centre.site, key="dokumenty", page=page)
    act = ActFactory(site=centre.site, title="О порядке работы центра")
    make_organisations_page(centre)
    partner = OrganisationFactory(site=centre.site, short_name="Дом науки")
    AgreementFactory(partner=partner)
    AgreementFactory(partner=OrganisationFactory(site=centre.site), is_public=False)

    soup = read("/o-tsentre/")
    partners = soup.select("#partners ~ ul a")

    department = soup.select_one("#about-structure ~ ul").text.replace("\u00a0", " ")
    assert "Методический отдел" in department
    assert soup.select_one("a[href='/struktura/']")
    assert soup.select_one("#about-documents ~ ul a")["href"] == f"/dokumenty/{act.slug}/"
    assert soup.select_one("#about-documents ~ a")["href"] == "/dokumenty/"
    assert [each["href"] for each in partners] == [
        f"/organizatsii/{partner.slug}/",
        "/organizatsii/partnyory/",
    ]


def test_about_of_a_bare_centre_has_no_empty_panels(centre, read):
    make_about(centre)

    soup = read("/o-tsentre/")

    assert soup.select("#about-structure, #about-documents, #partners") == []


def test_legal_pages_name_each_other(centre, read):
    for title, slug in (("Политика", "politika"), ("Файлы cookie", "fayly")):
        add_page(centre, LegalPage, title, slug, kind="other")
    make_standard(centre, "Раздел", "razdel")

    soup = read("/politika/")

    assert [each["href"] for each in soup.select("#neighbours ~ ul a")] == ["/fayly/"]


def test_a_date_for_readers_has_its_word_for_the_year(centre, read):
    day = date(2026, 11, 21)
    add_page(centre, LegalPage, "Политика", "politika", kind="other", effective_from=day)

    assert "21 ноября 2026 года" in read("/politika/").text.replace("\u00a0", " ")


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

        assert f"<loc>http://{host}/karta-sayta/</loc>" in xml


def test_search_engines_are_not_sent_to_a_page_that_is_closed_to_them(two_centres, read, client):
    robots = read(LOOK).select_one('meta[name="robots"]')

    assert "noindex" in robots["content"]
    assert LOOK not in client.get("/sitemap.xml").content.decode()


def test_the_site_map_leads_to_lists_and_not_to_each_of_their_items(centre, read):
    make_call(bank := make_bank(centre))
    make_practice(bank)
    make_collection(section := make_section(centre), [make_material(section)])
    make_news(make_index(centre))
    make_programme(make_catalogue(centre))

    links = [each["href"] for each in read("/karta-sayta/").select(".map a")]

    assert sorted(links) == sorted(["/praktiki/", "/metodika/", "/novosti/", "/programmy/", LOOK])


def test_the_page_of_cookies_names_those_that_the_portal_sets():
    """152-ФЗ: what the page says is what the code does."""
    survey = cookie_of(Survey(pk=1), OrganisationResult(pk=2)).partition("-")[0]
    ours = {appearance.COOKIE, cookie_notice.COOKIE, keeping.COOKIE, devices.COOKIE, survey}
    stock = {settings.CSRF_COOKIE_NAME, settings.SESSION_COOKIE_NAME, CookieStorage.cookie_name}
    of_packages = {app_settings.TRUST_COOKIE_NAME, "wagtail_sidebar_collapsed"}

    text = dict(_texts())["cookies"]["body"]
    named = re.findall(r"<b>(\w+)</b>", " ".join(value for kind, value in text if kind == "text"))

    assert sorted(named) == sorted(ours | stock | of_packages)
    assert timedelta(seconds=settings.CSRF_COOKIE_AGE) > timedelta(days=360)  # «хранится год»


def test_no_other_code_sets_a_cookie():
    setting = re.compile(r"\.set_(signed_)?cookie\(|set_choice_cookie\(")
    found = {
        path.relative_to(ROOT).as_posix()
        for app in APPS
        for path in (ROOT / app).rglob("*.py")
        if setting.search(path.read_text("utf-8"))
    }

    assert found == {
        "core/appearance/views.py",
        "core/cookie_notice.py",
        "practices_bank/selection/keeping.py",
        "quality_assessment/survey/pages.py",
        "users/login/devices.py",
    }


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
