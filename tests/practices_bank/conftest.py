"""A centre with the bank of practices, and its neighbour with another."""

import pytest

from tests.factories.centres import find_centre
from tests.factories.organisations import OrganisationFactory
from tests.factories.practices import make_bank
from tests.factories.representatives import make_organisation, make_representative
from tests.practices_bank.whole import _practice, practice
from tests.standing import anew

__all__ = ["_practice", "practice"]


@pytest.fixture
def centre(two_centres):
    return two_centres.own


@pytest.fixture(scope="module")
def _bank(standing):
    return make_bank(find_centre("localhost"))


@pytest.fixture
def bank(_bank, db):
    return anew(_bank)


@pytest.fixture
def other_bank(two_centres):
    return make_bank(two_centres.other)


@pytest.fixture(scope="module")
def _organisation(standing):
    site = find_centre("localhost").site
    return OrganisationFactory(site=site, short_name="Дом творчества «Пример»")


@pytest.fixture
def organisation(_organisation, db):
    return anew(_organisation)


@pytest.fixture
def own(centre):
    """The organisation of the representative."""
    return make_organisation(centre, "Свой дом")


@pytest.fixture
def person(centre, own):
    return make_representative(centre, own)


@pytest.fixture
def desk(client, person):
    """The admin as a representative sees it."""
    client.force_login(person)
    client.raise_request_exception = False
    return client
