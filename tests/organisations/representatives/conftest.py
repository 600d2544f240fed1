"""A representative of one organisation, and all that is not his."""

import pytest

from tests.factories.representatives import make_organisation, make_representative


@pytest.fixture
def organisation(two_centres):
    return make_organisation(two_centres.own, "Свой дом")


@pytest.fixture
def neighbour(two_centres):
    """Another organisation of the same centre, not published."""
    return make_organisation(two_centres.own, "Тайный сосед", live=False)


@pytest.fixture
def stranger(two_centres):
    """An organisation of another centre, not published."""
    return make_organisation(two_centres.other, "Тайный чужак", live=False)


@pytest.fixture
def person(two_centres, organisation):
    return make_representative(two_centres.own, organisation)


@pytest.fixture
def desk(client, person):
    client.force_login(person)
    return client
