"""Two centres, and a reader of their sections."""

import pytest
from bs4 import BeautifulSoup


@pytest.fixture
def centre(two_centres):
    return two_centres.own


@pytest.fixture
def read(client):
    """Read an address as everybody does."""

    def answer(path, host="localhost", status=200):
        response = client.get(path, headers={"host": host})
        assert response.status_code == status
        return BeautifulSoup(response.getvalue(), "html.parser")

    return answer


@pytest.fixture
def text_of():
    """Return the words of a part of a page."""

    def words(node):
        return node.get_text(" ", strip=True).replace("\xa0", " ").replace("\xad", "")

    return words
