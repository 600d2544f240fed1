"""What the menu of a representative has, and what it has not."""

import pytest
from django.urls import reverse

from users.models import Role

pytestmark = pytest.mark.django_db
REPORT = "wagtail_localize:translations_report"


@pytest.fixture
def menu(client):
    """Return a function that reads the first page of the desk, the menu in it, as somebody."""

    def of(person):
        client.force_login(person)
        return client.get(reverse("wagtailadmin_home")).content.decode()

    return of


def test_no_report_is_offered_to_a_representative(menu, person, two_centres):
    address = reverse(REPORT)

    assert address not in menu(person)
    assert "/admin/reports/" not in menu(person)
    assert address in menu(two_centres.own.person(Role.EDITOR))


@pytest.mark.parametrize("name", [REPORT, f"{REPORT}_results"])
def test_the_report_of_translations_is_shut_to_him(client, person, two_centres, name):
    client.force_login(person)
    assert client.get(reverse(name)).status_code in (302, 403)

    client.force_login(two_centres.own.person(Role.EDITOR))
    assert client.get(reverse(name)).status_code == 200


def test_somebody_with_work_elsewhere_keeps_it(menu, person, two_centres):
    person.groups.add(two_centres.other.group(Role.EDITOR))

    assert reverse(REPORT) in menu(person)
