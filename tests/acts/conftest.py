"""Centres with the section «Документы»."""

from types import SimpleNamespace

import pytest

from tests.factories.acts import ActFactory, make_documents_page


@pytest.fixture
def documents(two_centres):
    """Two centres with their documents; `add` makes an act of the centre under test."""
    own, other = two_centres
    return SimpleNamespace(
        own=own,
        other=other,
        page=make_documents_page(own),
        other_page=make_documents_page(other),
        add=lambda **fields: ActFactory(site=own.site, **fields),
    )
