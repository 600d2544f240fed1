"""The front page of a centre."""

import pytest
from bs4 import BeautifulSoup


@pytest.mark.parametrize(
    ("host", "name"), [("localhost", "Центр Пример"), ("tver.localhost", "Центр Соседний")]
)
def test_home_page_is_served(client, two_centres, host, name):
    response = client.get("/", headers={"host": host})

    assert response.status_code == 200
    assert BeautifulSoup(response.content, "html.parser").h1.text == name
