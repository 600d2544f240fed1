"""The catalogue asks the database no more with hundreds of programmes than with one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from programmes.models import ProgrammePage, ProgrammesPage, ScheduleRow
from tests.factories.centres import find_centre
from tests.factories.organisations import DistrictFactory, OrganisationFactory
from tests.factories.programmes import make_programme, network

pytestmark = pytest.mark.django_db

LIMIT = 12


@pytest.fixture(scope="module")
def _filled(standing, _only_centre):
    """Fill a catalogue once: both tests only read it, or add to it."""
    _fill(find_centre("localhost"))


def _fill(centre):
    found = ProgrammesPage.objects.descendant_of(centre.site.root_page).get()
    district = DistrictFactory(site=centre.site)
    organisations = [OrganisationFactory(site=centre.site, district=district) for _each in range(3)]
    for number in range(25):
        own, other = organisations[number % 3], organisations[(number + 1) % 3]
        more = {"is_network": True, "participants": network(own, other)} if number % 2 else {}
        page = make_programme(
            found,
            f"Кружок {number}",
            own,
            levels=["initial", "basic"],
            nosologies=["speech"],
            accepts_special_needs=True,
            target_groups=["rural"],
            activities=["robotics"],
            **more,
        )
        page.schedule = [ScheduleRow(group="Первая", when="вт 16:00")]
        page.save_revision().publish()


@pytest.fixture
def catalogue(_filled, only_centre):
    return ProgrammesPage.objects.descendant_of(only_centre.site.root_page).get()


def queries(client, path):
    assert client.get(path).status_code == 200  # fills what a process keeps
    with CaptureQueriesContext(connection) as counted:
        assert client.get(path).status_code == 200
    print(path, len(counted))
    return len(counted)


def test_no_address_of_the_catalogue_asks_more_than_twelve_times(client, catalogue):
    keys = ProgrammePage.objects.values_list("pk", flat=True)[:4]
    compared = "&".join(f"p={key}" for key in keys)
    page = ProgrammePage.objects.filter(is_network=True).first()
    paths = [
        "/programmy/",
        "/programmy/?direction=tekhnicheskoe&age=8&enrolment=open",
        "/programmy/?age=7-9&level=basic&funding=budget&page=2",
        "/programmy/?adapted=1&age=17",
        "/programmy/?q=кружок&age=8&level=basic",
        "/programmy/pechat/?age=8",
        "/programmy/setevye/",
        "/programmy/chego-ne-hvataet/",
        f"/programmy/sravnenie/?{compared}",
        "/programmy/rss/?age=8",
        page.get_url(),
    ]

    found = {path: queries(client, path) for path in paths}

    assert {path: count for path, count in found.items() if count > LIMIT} == {}


def test_more_programmes_ask_no_more(client, catalogue):
    path = "/programmy/?direction=tekhnicheskoe&age=8&enrolment=open"
    before = queries(client, path)
    organisation = OrganisationFactory(site=catalogue.get_site())
    for number in range(10):
        make_programme(catalogue, f"Ещё {number}", organisation)

    assert queries(client, path) == before
