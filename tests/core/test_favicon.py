"""The mark at the address that browsers ask for by themselves."""

import pytest


@pytest.mark.django_db
def test_it_leads_to_the_drawn_mark(client):
    response = client.get("/favicon.ico")

    assert response.url == "/static/icons/favicon.svg"
    assert client.get(response.url).status_code == 200
