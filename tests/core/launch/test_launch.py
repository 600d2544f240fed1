"""The launch of a fresh centre: every step is asked of the portal itself."""

import pytest
from django.urls import reverse

from acts.choices import ActRole
from consents.models import ConsentText
from consents.texts import publish
from core.launch.registry import registered
from core.launch.state import progress_of, renew
from core.models import CentreLaunch, CentreSection, CentreSettings
from core.outbox.drain import drain
from home.guide import pages
from home.models import AboutPage, Department, Duty, HomePage, LegalPage, StructurePage
from news.models import NewsIndexPage
from tests.factories.acts import ActFactory
from tests.factories.centres import find_centre, make_full_centre
from tests.factories.news import make_news
from tests.factories.organisations import OrganisationFactory
from users.models import Role

HOST = "svezhiy.localhost"
GAP = "[[заполнить: что-то]]"


@pytest.fixture(scope="module")
def _fresh(standing):
    make_full_centre(HOST, "Центр Свежий")


@pytest.fixture
def fresh(_fresh, db):
    """A centre as `create_centre` makes it."""
    return find_centre(HOST)


@pytest.fixture
def chief(fresh, client):
    client.force_login(fresh.person(Role.ADMINISTRATOR))
    return client


def done(centre):
    return {each.step.key for each in renew(centre.site) if each.done}


def fill(centre, **fields):
    settings = CentreSettings.for_site(centre.site)
    for name, value in fields.items():
        setattr(settings, name, value)
    settings.save()


def names(centre):
    fill(
        centre,
        municipality="округ Пример",
        owner_name="Школа",
        owner_address="Пример, 1",
        owner_email="a@example.ru",
    )


def publish_page(model, centre, **fields):
    page = model.objects.descendant_of(centre.site.root_page, inclusive=True).get()
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()


def legal(centre):
    for page in LegalPage.objects.descendant_of(centre.site.root_page):
        page.body, page.lead = [], "Готово"
        page.save_revision().publish()


def consents(centre):
    for text in ConsentText.objects.for_site(centre.site):
        text.body = "<p>Согласен</p>"
        publish(text)


def news(centre):
    make_news(NewsIndexPage.objects.child_of(centre.site.root_page).get())


GROWING = (
    *(
        "novosti",
        "dokumenty",
        "organizatsii",
        "programmy",
        "praktiki",
        "nezavisimaya-otsenka",
        "voprosy",
    ),
    "konsultatsii",
    *("metodika", "odarennym-detyam", "osobye-potrebnosti"),
)


def sections(centre):
    keys = CentreSection.objects.for_site(centre.site).values_list("key", flat=True)
    fill(centre, sections_off=[key for key in keys if key in GROWING])


STEPS = {
    "names": names,
    "requisites": lambda c: fill(c, inn="7707083893", ogrn="1027700132195"),
    "contacts": lambda c: fill(
        c,
        postal_address="Пример, 1",
        phone="+7 000 000-00-00",
        email="a@example.ru",
        opening_hours="9–18",
    ),
    "coordinator": lambda c: fill(c, coordinator="Управление", regional_centre="РМЦ"),
    "front": lambda c: publish_page(HomePage, c, hero_title="Кружки"),
    "decree": lambda c: ActFactory(site=c.site, role=ActRole.REGULATION),
    "organisations": lambda c: OrganisationFactory(site=c.site),
    "about": lambda c: publish_page(AboutPage, c, goal="Помогать", duties=[Duty(text="Учить")]),
    "structure": lambda c: publish_page(
        StructurePage, c, departments=[Department(name="Отдел", purpose="Всё")]
    ),
    "legal": legal,
    "consents": consents,
    "people": lambda c: c.person(Role.EDITOR),
    "news": news,
    "sections": sections,
}


def test_every_step_is_tried_here():
    assert {each.key for each in registered()} == set(STEPS)


@pytest.mark.parametrize("key", STEPS)
def test_a_step_is_done_by_what_it_asks_for(fresh, key):
    assert key not in done(fresh)
    STEPS[key](fresh)
    assert key in done(fresh)


@pytest.mark.parametrize("key", STEPS)
def test_a_step_leads_to_a_place_that_opens(chief, fresh, key):
    (url,) = [each.url for each in renew(fresh.site) if each.step.key == key]
    assert chief.get(url.partition("#")[0]).status_code == 200


def test_guides_of_steps_exist(chief):
    for step in registered():
        if step.guide:
            assert chief.get(reverse("guide_page", args=[step.guide])).status_code == 200


def test_the_page_shows_what_is_done_and_what_comes_next(chief, fresh):
    names(fresh)
    page = chief.get(reverse("core_launch_of", args=[fresh.site.pk]))
    assert page.context["done"] == 1
    assert page.context["next"].step.key == "requisites"
    assert f"Сделано 1 из {len(STEPS)} шагов" in page.content.decode()


def test_the_way_without_a_number_leads_to_the_own_centre(chief, fresh):
    answer = chief.get(reverse("core_launch"))
    assert answer.url == reverse("core_launch_of", args=[fresh.site.pk])


def test_the_desk_speaks_of_it_till_all_is_done(chief, fresh):
    home = chief.get(reverse("wagtailadmin_home")).content.decode()
    assert "Запуск портала" in home.partition("<main")[2]
    for step in STEPS.values():
        step(fresh)
    drain()
    assert progress_of(CentreSettings.for_site(fresh.site)).is_over
    assert CentreLaunch.objects.get(site=fresh.site).done
    home = chief.get(reverse("wagtailadmin_home")).content.decode()
    assert 'id="launch' not in home


def test_the_worker_follows_what_is_done(fresh):
    assert "names" not in CentreLaunch.objects.get(site=fresh.site).done
    names(fresh)
    drain()
    assert "names" in CentreLaunch.objects.get(site=fresh.site).done


def test_the_list_may_be_hidden_and_shown_again(chief, fresh):
    address = reverse("core_launch_hide", args=[fresh.site.pk])
    chief.post(address)
    assert 'id="launch' not in chief.get(reverse("wagtailadmin_home")).content.decode()
    assert (
        "Запуск портала"
        in chief.get(reverse("core_launch_of", args=[fresh.site.pk])).content.decode()
    )
    chief.post(address)
    assert 'id="launch' in chief.get(reverse("wagtailadmin_home")).content.decode()


@pytest.mark.parametrize("role", [Role.EDITOR, Role.AUTHOR, Role.OBSERVER])
def test_it_is_the_administrators_business(client, fresh, role):
    client.force_login(fresh.person(role))
    assert 'id="launch' not in client.get(reverse("wagtailadmin_home")).content.decode()
    for name in ("core_launch_of", "core_launch_hide"):
        address = reverse(name, args=[fresh.site.pk])
        assert client.post(address).status_code in (302, 403, 404, 405)
        assert client.get(address).status_code in (302, 403, 405)
    assert CentreLaunch.objects.get(site=fresh.site).hidden_at is None


def test_another_centre_is_not_found(chief, two_centres):
    site = two_centres.own.site
    assert chief.get(reverse("core_launch_of", args=[site.pk])).status_code == 404
    assert chief.post(reverse("core_launch_hide", args=[site.pk])).status_code == 404
    assert not CentreLaunch.objects.filter(site=site).exists()


def test_a_gap_in_a_legal_page_is_where_the_step_leads(fresh):
    (state,) = [each for each in renew(fresh.site) if each.step.key == "legal"]
    assert "contentpath=" in state.url


def test_the_guide_lists_every_step():
    guide = (pages.folder() / "zapusk.md").read_text(encoding="utf-8")
    rows = [line for line in guide.splitlines() if line.startswith("| ")]

    assert len(rows) - 1 == len(registered())


def test_a_step_leads_to_the_first_field_without_a_value(fresh):
    def url():
        return next(each.url for each in renew(fresh.site) if each.step.key == "names")

    fill(fresh, municipality="")
    assert url().endswith("=municipality")
    fill(fresh, municipality="округ Пример")
    assert url().endswith("=owner_name")


def test_the_list_stands_in_the_menu_till_it_is_hidden(chief, fresh):
    way = '"name": "way-back"'
    settings = reverse("wagtailsettings:edit", args=["core", "centresettings", fresh.site.pk])
    assert way in chief.get(settings).content.decode()

    chief.post(reverse("core_launch_hide", args=[fresh.site.pk]))
    assert way not in chief.get(settings).content.decode()


def test_only_administrators_have_it_in_the_menu(client, fresh):
    client.force_login(fresh.person(Role.EDITOR))

    assert '"name": "way-back"' not in client.get(reverse("wagtailadmin_home")).content.decode()
