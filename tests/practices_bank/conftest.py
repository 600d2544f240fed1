"""A centre with the bank of practices, and its neighbour with another."""

import pytest

from tests.factories.organisations import OrganisationFactory
from tests.factories.practices import make_bank
from tests.practices_bank.whole import practice

__all__ = ["practice"]


@pytest.fixture
def centre(two_centres):
    return two_centres.own


@pytest.fixture
def bank(two_centres):
    return make_bank(two_centres.own)


@pytest.fixture
def other_bank(two_centres):
    return make_bank(two_centres.other)


@pytest.fixture
def organisation(centre):
    return OrganisationFactory(site=centre.site, short_name="Дом творчества «Пример»")
