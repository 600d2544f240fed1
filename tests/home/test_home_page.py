"""The front page of a centre."""

import pytest
from wagtail.models import Page

from home.models import HomePage


@pytest.mark.django_db
def test_home_page_is_served(client):
    root = Page.objects.get(depth=1)
    home = root.add_child(instance=HomePage(title="Центр", slug="tsentr"))
    site = root.get_children().first().sites_rooted_here.get()
    site.root_page = home
    site.save()

    response = client.get("/", headers={"host": "localhost"})

    assert response.status_code == 200
    assert "Центр" in response.content.decode()
