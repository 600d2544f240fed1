"""A centre with its methodological section, and its neighbour with another."""

import pytest
from bs4 import BeautifulSoup

from tests.factories.centres import find_centre
from tests.factories.methodology import make_section
from tests.standing import anew


@pytest.fixture
def centre(two_centres):
    return two_centres.own


@pytest.fixture(scope="module")
def _section(standing):
    return make_section(find_centre("localhost"))


@pytest.fixture
def section(_section, db):
    return anew(_section)


@pytest.fixture
def other_section(two_centres):
    return make_section(two_centres.other)


@pytest.fixture
def read(client):
    """Read a page of the section as everybody does."""

    def answer(path="", host="localhost", status=200):
        response = client.get(f"/metodika/{path}", headers={"host": host})
        assert response.status_code == status
        return BeautifulSoup(response.getvalue(), "html.parser")

    return answer


@pytest.fixture
def text_of():
    """Return the words of a part of a page."""

    def words(node):
        return node.get_text(" ", strip=True).replace("\xa0", " ")

    return words
