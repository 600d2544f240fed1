"""Closed pages are for people of their own centre."""

import pytest
from wagtail.models import PageViewRestriction

from home.models import StandardPage
from tests.factories.users import UserFactory
from users.models import Role

pytestmark = pytest.mark.django_db
OWN, OTHER = {"host": "localhost"}, {"host": "tver.localhost"}


@pytest.fixture
def closed(two_centres):
    """Return a function that closes a page of the own centre."""
    page = two_centres.own.home.add_child(instance=StandardPage(title="Тайна", slug="tayna"))

    def close(kind, *roles, **fields):
        made = PageViewRestriction.objects.create(page=page, restriction_type=kind, **fields)
        made.groups.add(*(two_centres.own.group(role) for role in roles))
        return made

    return close


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.EDITOR, Role.OBSERVER])
@pytest.mark.parametrize("kind", ["login", "groups"])
def test_people_of_another_centre_find_nothing(client, two_centres, closed, role, kind):
    closed(kind, role)
    client.force_login(two_centres.other.person(role))

    answer = client.get("/tayna/", headers=OWN)

    assert answer.status_code == 404
    assert "Тайна" not in answer.content.decode()


def test_an_account_without_a_role_finds_nothing(client, closed):
    closed("login")
    client.force_login(UserFactory())

    assert client.get("/tayna/", headers=OWN).status_code == 404


def test_a_group_of_another_centre_opens_nothing(client, two_centres, closed):
    restriction = closed("groups")
    restriction.groups.add(two_centres.other.group(Role.EDITOR))
    client.force_login(two_centres.other.person(Role.EDITOR))

    assert client.get("/tayna/", headers=OWN).status_code == 404


def test_a_representative_of_an_organisation_is_a_guest(client, two_centres, closed):
    closed("login")
    client.force_login(two_centres.own.person(Role.REPRESENTATIVE))

    assert client.get("/tayna/", headers=OWN).status_code == 404


def test_people_of_the_centre_read(client, two_centres, closed):
    closed("login")
    client.force_login(two_centres.own.person(Role.OBSERVER))

    assert "Тайна" in client.get("/tayna/", headers=OWN).content.decode()


def test_only_the_chosen_roles_of_the_centre_read(client, two_centres, closed):
    closed("groups", Role.OBSERVER)
    client.force_login(two_centres.own.person(Role.REPRESENTATIVE))
    assert client.get("/tayna/", headers=OWN).status_code == 404

    client.force_login(two_centres.own.person(Role.OBSERVER))
    assert client.get("/tayna/", headers=OWN).status_code == 200


def test_a_page_below_a_closed_one_is_closed_too(client, two_centres, closed):
    closed("login")
    parent = StandardPage.objects.get(slug="tayna")
    parent.add_child(instance=StandardPage(title="Под ней", slug="pod"))
    client.force_login(two_centres.other.person(Role.EDITOR))

    assert client.get("/tayna/pod/", headers=OWN).status_code == 404


@pytest.mark.parametrize("kind", ["login", "groups"])
def test_who_is_not_logged_in_is_led_to_the_entrance(client, closed, kind):
    closed(kind)
    answer = client.get("/tayna/", headers=OWN)

    assert answer.status_code == 302
    assert answer["Location"] == "/vhod/?next=/tayna/"


def test_wagtail_s_own_entrance_leads_to_ours(client, two_centres):
    answer = client.get("/_util/login/", headers=OWN)

    assert answer.status_code == 302
    assert answer["Location"] == "/vhod/"


class TestPassword:
    """A page closed by a word that is told to people outside."""

    @pytest.fixture
    def address(self, closed):
        restriction = closed("password", password="сезам")
        page = StandardPage.objects.get(slug="tayna")
        return f"/_util/authenticate_with_password/{restriction.pk}/{page.pk}/"

    def test_it_opens_the_page(self, client, address):
        data = {"password": "сезам", "return_url": "/tayna/"}

        assert client.post(address, data, headers=OWN).status_code == 302
        assert "Тайна" in client.get("/tayna/", headers=OWN).content.decode()

    def test_it_is_asked_in_the_frame_of_the_site(self, client, address):
        for answer in (client.get("/tayna/", headers=OWN), client.get(address, headers=OWN)):
            html = answer.content.decode()
            assert "core/password_required.html" in [each.name for each in answer.templates]
            assert f'action="{address}"' in html
            assert 'name="viewport"' in html
            assert 'id="main"' in html
            assert "Версия для слабовидящих" in html
            assert 'name="robots" content="noindex"' in html

    def test_it_tells_nothing_of_what_it_closes(self, client, address):
        page = StandardPage.objects.get(slug="tayna")
        page.social_title, page.lead, page.search_description = "Секрет", "Секрет", "Секрет"
        page.save_revision().publish()

        html = client.get("/tayna/", headers=OWN).content.decode()

        assert "Тайна" not in html
        assert "Секрет" not in html
        assert "application/ld+json" not in html

    def test_a_wrong_word_is_an_error_at_the_field(self, client, address):
        data = {"password": "нет", "return_url": "/tayna/"}

        html = client.post(address, data, headers=OWN).content.decode()

        assert "<title>Ошибка:" in html
        assert 'role="alert"' in html

    def test_another_centre_s_host_does_not_know_the_page(self, client, address):
        assert client.get(address, headers=OTHER).status_code == 404

    def test_a_password_of_one_page_does_not_name_another(self, client, address, two_centres):
        home = two_centres.own.home
        draft = home.add_child(instance=StandardPage(title="Черновик", live=False))
        open_page = home.add_child(instance=StandardPage(title="Открытая"))
        start = address.rsplit("/", 2)[0]

        for page in (draft, open_page):
            assert client.get(f"{start}/{page.pk}/", headers=OWN).status_code == 404
