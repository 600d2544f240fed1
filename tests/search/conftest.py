"""Things to be found."""

from types import SimpleNamespace

import pytest

from home.demo.streams import block
from home.models import StandardPage
from tests.factories.acts import ActFactory, make_documents_page
from tests.indexing import put_into_index


def text(words):
    """Return the body of a page with one paragraph."""
    return [block("text", f"<p>{words}</p>")]


@pytest.fixture
def indexed():
    """Put things into the index, as the worker does."""
    return put_into_index


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
