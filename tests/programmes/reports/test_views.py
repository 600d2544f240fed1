"""Who reads the reports, of which centre, in which forms."""

import io

import openpyxl
import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from programmes.models import ProgrammesPage
from programmes.reports.registry import REPORTS
from tests.factories.centres import HOSTS, find_centre
from tests.factories.organisations import OrganisationFactory
from tests.factories.programmes import make_catalogue, make_programme
from users.models import Role

SLUGS = [each.slug for each in REPORTS]


@pytest.fixture(scope="module")
def _programmes(standing):
    """Make the programmes once: reports only read them."""
    own, other = (find_centre(host) for host in HOSTS)
    organisation = OrganisationFactory(site=own.site, short_name="Дом творчества «Пример»")
    make_programme(make_catalogue(own), "Роботы", organisation)
    make_programme(make_catalogue(other), "Чужая программа")


@pytest.fixture
def programmes(_programmes, db):
    """One programme of the own centre, one of its neighbour."""


@pytest.fixture
def catalogue(programmes, centre):
    return ProgrammesPage.objects.descendant_of(centre.home).get()


def open_report(client, person, slug, **params):
    client.force_login(person)
    return client.get(reverse("programme_report", args=[slug]), params)


@pytest.mark.parametrize("slug", SLUGS)
@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.EDITOR, Role.OBSERVER])
def test_readers_of_reports_see_picture_and_table(client, centre, programmes, slug, role):
    response = open_report(client, centre.person(role), slug)

    soup = BeautifulSoup(response.content, "html.parser")
    assert response.status_code == 200
    assert soup.select_one("svg.cross-picture[role=img]")
    assert soup.select_one(".figures__table tbody tr")
    assert "Чужая" not in soup.text


@pytest.mark.parametrize("role", [Role.AUTHOR])
def test_others_are_refused(client, centre, programmes, role):
    for slug in SLUGS:
        assert open_report(client, centre.person(role), slug).status_code in {302, 403}
    assert client.get(reverse("programme_reports")).status_code in {302, 403}


def test_strangers_are_sent_to_the_entrance(client, programmes):
    response = client.get(reverse("programme_report", args=["gaps"]))
    assert response.status_code == 302


def test_another_centre_does_not_exist(client, two_centres, programmes):
    person = two_centres.own.person(Role.OBSERVER)
    for site in (two_centres.other.site.pk, "0", "x"):
        assert open_report(client, person, "gaps", site=site).status_code == 404


def test_a_superuser_chooses_the_centre(client, two_centres, programmes, admin_user):
    response = open_report(client, admin_user, "navigator", site=two_centres.other.site.pk)
    assert "Чужая программа" in response.content.decode()
    assert 'name="site"' in response.content.decode()


@pytest.mark.parametrize("slug", SLUGS)
@pytest.mark.parametrize("form", ["xlsx", "csv", "json", "svg"])
def test_each_report_as_a_file(client, centre, programmes, slug, form):
    response = open_report(client, centre.person(Role.OBSERVER), slug, format=form)
    assert response.status_code == 200
    assert response["Content-Disposition"] == f'attachment; filename="{slug}.{form}"'
    assert "Чужая" not in response.content.decode("utf-8", "ignore")


def test_the_workbook_has_the_list_as_well(client, centre, programmes):
    response = open_report(client, centre.person(Role.OBSERVER), "navigator", format="xlsx")
    book = openpyxl.load_workbook(io.BytesIO(response.content))
    assert [sheet.cell(2, 1).value for sheet in book.worksheets] == [
        "Дом творчества «Пример»",
        "Роботы",
    ]


def test_unknown_report_and_form(client, centre, programmes):
    person = centre.person(Role.OBSERVER)
    assert open_report(client, person, "net-takogo").status_code == 404
    assert open_report(client, person, "gaps", format="exe").status_code == 404


def test_the_list_names_them_all(client, centre, programmes):
    client.force_login(centre.person(Role.OBSERVER))
    page = client.get(reverse("programme_reports")).content.decode()
    assert all(str(each.title) in page for each in REPORTS)


def test_a_report_asks_the_same_for_many_programmes(
    client, centre, catalogue, organisation, django_assert_max_num_queries
):
    for number in range(30):
        make_programme(catalogue, f"Кружок {number}", organisation)
    client.force_login(centre.person(Role.OBSERVER))
    for slug in SLUGS:
        with django_assert_max_num_queries(25):
            assert client.get(reverse("programme_report", args=[slug])).status_code == 200
