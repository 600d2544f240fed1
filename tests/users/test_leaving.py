"""Who logs out leaves nothing in the store of the browser, by whichever door."""

import pytest
from django.urls import reverse

from tests.factories.users import PASSWORD
from users.models import Role

HEADER = "Clear-Site-Data"


@pytest.fixture
def person(client, two_centres):
    made = two_centres.own.person(Role.AUTHOR)
    client.force_login(made)
    return made


@pytest.mark.parametrize(
    ("door", "data"),
    [("account_logout", {}), ("wagtailadmin_logout", {}), ("usersessions_list", {"end": "all"})],
)
def test_every_door_clears_the_store(client, person, door, data):
    answer = client.post(reverse(door), data)

    assert answer.status_code == 302
    assert answer[HEADER] == '"storage"'


def test_an_ended_session_and_a_new_login_clear_nothing(client, person):
    client.cookies.clear()

    assert HEADER not in client.get("/admin/")
    answer = client.post("/vhod/", {"login": person.email, "password": PASSWORD})
    assert answer.status_code == 302
    assert HEADER not in answer


def test_other_pages_clear_nothing(client, person):
    assert HEADER not in client.get("/admin/")
    assert HEADER not in client.get("/vyhod/")
