"""An administrator of one centre walks the whole desk with another centre's things in hand."""

import pytest

from tests.factories.centres import HOSTS, find_centre
from tests.isolation import neighbour
from tests.isolation.desk import MIXED, NOTHING, OWN, SUPERUSERS, addresses, rows
from tests.isolation.trespass import FOREIGN, SURNAME, Trespasser
from tests.isolation.walk import views
from users.models import Role

pytestmark = pytest.mark.django_db
DECIDED = [*rows(SUPERUSERS), *rows(OWN), *rows(NOTHING)]


@pytest.fixture(scope="module")
def _things(standing):
    """Furnish both centres once: each step of a walk is taken back."""
    own, other = (find_centre(host) for host in HOSTS)
    found = neighbour.furnish(own, "Своё дело", "Своева")
    return neighbour.furnish(other, FOREIGN, SURNAME) | {
        f"own.{word}": thing for word, thing in found.items()
    }


@pytest.fixture
def things(_things, db):
    """Return things of both centres by the words of the table; the own ones begin with "own."."""
    return _things


@pytest.fixture
def desk(client, two_centres, things):
    """Log in an administrator of the own centre; errors of the server are answers too."""
    client.force_login(two_centres.own.person(Role.ADMINISTRATOR))
    client.raise_request_exception = False
    return client


@pytest.fixture
def walk(desk, things):
    """Return a function that goes to addresses by both methods and tells what was wrong."""
    words = (FOREIGN, "Центр Соседний", SURNAME, "tver.localhost")
    return Trespasser(desk, things, words).walk


def test_every_address_of_the_desk_is_decided():
    decided = {(name, frozenset(words)) for name, words in DECIDED}
    registers = {(f"{each.namespace}:{each.name}", frozenset(each.arguments)) for each in views()}

    assert addresses() - registers - decided == set()
    assert decided - addresses() == set()


@pytest.mark.parametrize("table", [SUPERUSERS, OWN, NOTHING, MIXED], ids=len)
def test_nothing_of_another_centre_is_shown_or_changed(walk, table):
    wrong = {
        (answer.request["REQUEST_METHOD"], name, str(words)): (leaked, touched)
        for name, words, answer, leaked, touched in walk(rows(table))
        if leaked or touched
    }

    assert wrong == {}


def test_what_is_shared_by_all_centres_is_for_superusers(walk):
    codes = {
        name: answer.status_code
        for name, words, answer, _leaked, _touched in walk(rows(SUPERUSERS))
        if answer.status_code not in (302, 403, 404, 405)
    }

    assert codes == {}


def test_own_things_are_shown_without_foreign_ones(walk):
    own = [
        (n, {key: w.replace("@", "@own.") for key, w in words.items()}) for n, words in rows(OWN)
    ]
    wrong, opened = {}, set()

    for name, _words, answer, leaked, _touched in walk(own):
        wrong |= {(name, answer.request["REQUEST_METHOD"]): leaked} if leaked else {}
        opened |= {name} if answer.status_code == 200 else set()

    assert wrong == {}
    assert {"wagtailadmin_pages:edit", "wagtailadmin_pages:set_privacy"} <= opened
    assert {"wagtailimages:edit", "wagtaildocs:edit", "wagtailadmin_collections:edit"} <= opened
