"""A centre with a news section, and its neighbour with another."""

import pytest

from tests.factories.news import make_index


@pytest.fixture
def centre(two_centres):
    return two_centres.own


@pytest.fixture
def index(two_centres):
    return make_index(two_centres.own)


@pytest.fixture
def other_index(two_centres):
    return make_index(two_centres.other)
