"""A guest, to whom the door is shut, walks the desk with the centre's things in hand."""

import pytest

from tests.factories.registers import ROWS
from tests.isolation import neighbour
from tests.isolation.desk import MIXED, NOTHING, OWN, SUPERUSERS, rows
from tests.isolation.trespass import FOREIGN, SURNAME, Trespasser
from tests.isolation.walk import views
from users.models import Role

pytestmark = pytest.mark.django_db
EVERYTHING = [*rows(SUPERUSERS), *rows(OWN), *rows(NOTHING), *rows(MIXED)]


@pytest.fixture
def things(two_centres):
    """The centre is full; whatever the tables call «own» is the centre's too, not the guest's."""
    found = neighbour.furnish(two_centres.own, FOREIGN, SURNAME)
    return found | {f"own.{word}": thing for word, thing in found.items()}


@pytest.fixture
def guest(client, two_centres):
    client.force_login(two_centres.own.person(Role.REPRESENTATIVE, last_name="Гостева"))
    client.raise_request_exception = False
    return client


def test_a_guest_meets_nothing_of_the_centre(guest, things):
    walk = Trespasser(guest, things, (FOREIGN, SURNAME)).walk(EVERYTHING)

    wrong = {
        (answer.request["REQUEST_METHOD"], name, str(words)): (leaked, touched)
        for name, words, answer, leaked, touched in walk
        if leaked or touched
    }

    assert wrong == {}


def test_a_guest_opens_no_view_of_a_register(guest, two_centres):
    kept = {label: make(two_centres.own.site, FOREIGN) for label, make in ROWS.items()}
    opened = {}

    for view in views():
        answer = guest.get(view.url(kept[view.register]))
        if answer.status_code == 200 and FOREIGN in answer.content.decode():
            opened[view.namespace, view.name] = answer.status_code

    assert opened == {}
