"""A representation that is over, has not begun or has lost its role opens nothing."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from core import guests
from organisations.models import Organisation, Representative
from tests.factories.representatives import represent
from tests.organisations.submission.desk import edit_address, submit
from users.models import Role, User

pytestmark = pytest.mark.django_db


def today():
    return timezone.localdate()


def over(person, two_centres, stranger):
    Representative.objects.filter(user=person).update(valid_until=today() - timedelta(days=1))


def not_begun(person, two_centres, stranger):
    Representative.objects.filter(user=person).update(valid_from=today() + timedelta(days=1))


def role_taken(person, two_centres, stranger):
    person.groups.remove(two_centres.own.group(Role.REPRESENTATIVE))


def of_a_wrong_centre(person, two_centres, stranger):
    Representative.objects.filter(user=person).update(organisation=stranger)


def taken_away(person, two_centres, stranger):
    Representative.objects.filter(user=person).delete()


def account_closed(person, two_centres, stranger):
    User.objects.filter(pk=person.pk).update(is_active=False)


ENDS = [over, not_begun, role_taken, of_a_wrong_centre, taken_away, account_closed]


@pytest.mark.parametrize("end", ENDS, ids=lambda end: end.__name__)
def test_nothing_is_open_any_more(desk, person, organisation, stranger, two_centres, end):
    end(person, two_centres, stranger)

    assert desk.get(edit_address(organisation)).status_code != 200
    assert desk.get(edit_address(stranger)).status_code != 200
    submit(desk, organisation, lead="После срока")
    assert Organisation.objects.get(pk=organisation.pk).current_workflow_state is None
    page = desk.get(reverse("own_things")).content.decode()
    assert "Свой дом" not in page
    assert "Тайный чужак" not in page


@pytest.mark.parametrize("end", ENDS, ids=lambda end: end.__name__)
def test_the_door_knows_no_files_either(person, organisation, stranger, two_centres, end):
    end(person, two_centres, stranger)

    assert not guests.collections(User.objects.get(pk=person.pk)).exists()


def test_the_last_day_counts(desk, person, organisation):
    Representative.objects.filter(user=person).update(valid_until=today())

    assert desk.get(edit_address(organisation)).status_code == 200


def test_one_person_speaks_for_two(desk, person, two_centres, neighbour):
    represent(person, neighbour)

    page = desk.get(reverse("own_things")).content.decode()

    assert "Свой дом" in page
    assert "Тайный сосед" in page


def test_an_editor_of_another_centre_keeps_his_work_there(
    client, person, organisation, two_centres
):
    """What he may do there comes from that role, and opens nothing here."""
    person.groups.add(two_centres.other.group(Role.EDITOR))
    client.force_login(person)

    there = client.get(reverse("wagtailadmin_explore", args=[two_centres.other.home.pk]))
    here = client.get(reverse("wagtailadmin_explore", args=[two_centres.own.home.pk]))

    assert there.status_code == 200
    assert here.status_code == 404
    assert client.get(edit_address(organisation)).status_code == 200
