"""Things to be found."""

from types import SimpleNamespace

import pytest
from wagtail.search.backends import get_search_backend

from home.models import StandardPage
from tests.factories.acts import ActFactory, make_documents_page


@pytest.fixture
def indexed():
    """Put things into the index, as the worker does."""

    def index(*things):
        for each in things:
            get_search_backend().add(each)
        return things[0]

    return index


@pytest.fixture
def portal(two_centres, indexed):
    """Two centres; `page` and `act` make a thing that is in the index."""
    own, other = two_centres
    make_documents_page(own)
    make_documents_page(other)

    def page(title, centre=own, parent=None, **fields):
        made = StandardPage(title=title, **fields)
        return indexed((parent or centre.home).add_child(instance=made))

    def act(title, centre=own, **fields):
        return indexed(ActFactory(site=centre.site, title=title, **fields))

    return SimpleNamespace(own=own, other=other, page=page, act=act)
