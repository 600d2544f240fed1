"""A representative walks the whole desk with things in hand that are not the organisation's."""

import pytest

from tests.factories.representatives import make_organisation, make_representative
from tests.isolation import neighbour
from tests.isolation.desk import MIXED, NOTHING, OWN, SUPERUSERS, rows
from tests.isolation.trespass import FOREIGN, SURNAME, Trespasser

pytestmark = pytest.mark.django_db
EVERYTHING = [*rows(SUPERUSERS), *rows(OWN), *rows(NOTHING), *rows(MIXED)]


@pytest.mark.parametrize("whose", ["own", "other"])
def test_nothing_of_others_is_shown_or_changed(client, two_centres, whose):
    """Of the own centre's other organisations as little as of another centre's."""
    found = neighbour.furnish(getattr(two_centres, whose), FOREIGN, SURNAME)
    things = found | {f"own.{word}": thing for word, thing in found.items()}
    organisation = make_organisation(two_centres.own, "Свой дом")
    client.force_login(make_representative(two_centres.own, organisation))
    client.raise_request_exception = False

    walk = Trespasser(client, things, (FOREIGN, SURNAME)).walk(EVERYTHING)

    wrong = {
        (answer.request["REQUEST_METHOD"], name, str(words)): (leaked, touched)
        for name, words, answer, leaked, touched in walk
        if leaked or touched
    }
    assert wrong == {}
