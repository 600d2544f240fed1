"""A centre with the catalogue of programmes, and its neighbour with another."""

import pytest

from tests.factories.organisations import OrganisationFactory
from tests.factories.programmes import make_catalogue


@pytest.fixture
def centre(two_centres):
    return two_centres.own


@pytest.fixture
def catalogue(two_centres):
    return make_catalogue(two_centres.own)


@pytest.fixture
def other_catalogue(two_centres):
    return make_catalogue(two_centres.other)


@pytest.fixture
def organisation(centre):
    return OrganisationFactory(site=centre.site, short_name="Дом творчества «Пример»")


@pytest.fixture
def college(centre):
    return OrganisationFactory(site=centre.site, short_name="Колледж «Пример»")
