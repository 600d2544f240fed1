"""Maintenance: one page for the public, the admin for the staff."""

import pytest


@pytest.fixture
def closed(settings):
    settings.MAINTENANCE_MODE = True


@pytest.mark.parametrize("path", ["/", "/o-tsentre/", "/administratsiya/"])
def test_public_sees_the_page_without_a_database(client, closed, path):
    response = client.get(path)

    assert response.status_code == 503
    assert response.headers["Retry-After"] == "600"
    assert response.headers["Cache-Control"] == "no-store"
    assert "error.css" in response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/admin/", "/vhod/"])
def test_staff_reach_the_admin(client, two_centres, closed, path):
    assert client.get(path, headers={"host": "localhost"}).status_code in (200, 302)


def test_style_sheet_of_the_page_is_served(client, closed):
    assert client.get("/static/css/error.css").status_code == 200


@pytest.mark.django_db
def test_usually_the_portal_is_open(client, two_centres):
    assert client.get("/", headers={"host": "localhost"}).status_code == 200
