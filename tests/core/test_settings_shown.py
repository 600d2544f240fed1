"""Every setting of a centre that an editor fills in is shown to somebody or decides something."""

import re

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache

from core.models import CentreSettings
from core.models.centre import (
    CentreContacts,
    CentreLinks,
    CentreNames,
    CentreOwner,
    CentrePresentation,
    CentreRegion,
    CentreUpkeep,
)
from home.models import ContactsPage
from tests.factories.home import add_page
from tests.test_layout import APPS, ROOT

PARTS = [
    CentreContacts,
    CentreLinks,
    CentreNames,
    CentreOwner,
    CentrePresentation,
    CentreRegion,
    CentreUpkeep,
]
# read under another name: the property of the model that turns them into what is shown
THROUGH = {
    "other_phones": "phones",
    "languages": "other_languages",
    "analytics_on": "counts_visits",
}


def readers() -> str:
    """Return all templates and all code but the model of the settings and their demo."""
    apart = ("core/models/centre", "home/demo", "/migrations/")
    files = [*(ROOT / "templates").rglob("*.html")]
    files += [path for app in APPS for path in (ROOT / app).rglob("*.py")]
    kept = [path for path in files if not any(each in path.as_posix() for each in apart)]
    return "\n".join(path.read_text("utf-8") for path in kept)


def test_every_setting_is_read_by_something():
    names = [field.name for part in PARTS for field in part._meta.get_fields()]
    text = readers()

    assert len(names) > 25
    assert [name for name in names if not re.search(rf"\.{THROUGH.get(name, name)}\b", text)] == []


@pytest.fixture
def read(client, two_centres):
    """Give settings to one of two centres and read a page of it."""

    def page(path="/", host="localhost", **settings):
        CentreSettings.objects.filter(site=two_centres.own.site).update(**settings)
        cache.clear()
        return BeautifulSoup(client.get(path, headers={"host": host}).content, "html.parser")

    return page


def links(soup, css):
    return [each["href"] for each in soup.select(css)]


@pytest.mark.django_db
def test_all_phones_stand_in_contacts_and_in_the_footer(two_centres, read):
    add_page(two_centres.own, ContactsPage, "Контакты", "kontakty")
    phones = {"phone": "+7 496 111-11-11", "other_phones": "+7 496 222-22-22, доб. 5"}
    soup = read("/kontakty/", **phones)

    for place in ("main", "footer"):
        assert links(soup, f"{place} a[href^='tel:']") == ["tel:+74961111111", "tel:+74962222222"]
    assert links(read("/", "tver.localhost"), "footer a[href^='tel:']") == []


@pytest.mark.django_db
def test_the_project_and_the_navigator_are_named(two_centres, read):
    add_page(two_centres.own, ContactsPage, "Контакты", "kontakty")
    soup = read(
        "/kontakty/",
        project_name="Успех каждого",
        navigator_name="Навигатор области",
        navigator_url="https://navigator.example/",
    )

    assert "в рамках проекта: Успех каждого" in soup.footer.text.replace("\u00a0", " ")
    assert soup.select_one("main a[href='https://navigator.example/']").text == "Навигатор области"


@pytest.mark.django_db
def test_the_municipality_is_named_in_its_cases(read):
    cases = {
        "municipality_genitive": "города Примера",
        "municipality_locative": "в городе Примере",
    }
    soup = read(**cases)

    assert "города Примера" in soup.select_one(".hero .lead").text.replace("\u00a0", " ")
    assert "в городе Примере" in soup.select_one("meta[name=description]")["content"]
    assert soup.h1.text not in cases.values()


@pytest.mark.django_db
def test_links_of_the_settings_stand_in_the_frame_of_their_centre_only(two_centres, read):
    """Gathered by the centre: social networks, official complaints, neighbours in the top bar."""
    add_page(two_centres.own, ContactsPage, "Контакты", "kontakty")
    social, complaint, near = (
        "https://vk.example/",
        "https://pos.example/",
        "https://near.example/",
    )
    soup = read(
        "/kontakty/",
        social_links=[{"title": "ВКонтакте", "url": social}],
        complaint_links=[{"title": "Платформа обратной связи", "url": complaint}],
        neighbour_links=[{"title": "Соседний округ", "url": near}],
        municipality="Округ Пример",
        municipality_short="Пример",
    )

    assert links(soup, "#f-social ~ ul a") == [social]
    assert links(soup, "#f-complaints ~ ul a") == [complaint]
    assert links(soup, "main #official-appeals ~ ul a") == [complaint]
    assert links(soup, ".site-switch a") == [near]
    assert soup.select_one(".site-switch .short").text == "Пример"
    other = str(read("/", "tver.localhost"))
    assert not any(each in other for each in (social, complaint, near))
