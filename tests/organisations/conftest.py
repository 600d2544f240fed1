"""Centres with the section «Организации»."""

from types import SimpleNamespace

import pytest

from tests.factories.organisations import OrganisationFactory, make_organisations_page


@pytest.fixture
def section(two_centres):
    """Two centres with their sections; `add` makes an organisation of the centre under test."""
    own, other = two_centres
    return SimpleNamespace(
        own=own,
        other=other,
        page=make_organisations_page(own),
        other_page=make_organisations_page(other),
        add=lambda **fields: OrganisationFactory(site=own.site, **fields),
    )


@pytest.fixture
def read(client):
    """Return a function that reads a page of the first centre as one line with plain spaces."""

    def read(path):
        response = client.get(path, headers={"host": "localhost"})
        assert response.status_code == 200
        content = response.getvalue() if response.streaming else response.content
        return " ".join(content.decode().replace("\u00a0", " ").split())

    return read
