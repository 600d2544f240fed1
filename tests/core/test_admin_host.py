"""One host for the admin."""

import pytest

MIDDLEWARE = "core.admin_host.AdminHostMiddleware"


@pytest.fixture
def desk(two_centres, settings, client):
    settings.ADMIN_HOST = "desk.localhost:8000"
    return client


@pytest.mark.parametrize("path", ["/admin/", "/admin/pages/?q=1"])
def test_the_desk_is_sent_to_its_host(desk, path):
    response = desk.get(path, headers={"host": "tver.localhost"})

    assert response.status_code == 302
    assert response["Location"] == f"http://desk.localhost:8000{path}"


def test_at_its_host_the_desk_answers(desk):
    response = desk.get("/admin/", headers={"host": "desk.localhost:8000"})

    assert "desk.localhost" not in response["Location"]  # to the login, on the same host


def test_a_form_is_not_redirected(desk):
    assert desk.post("/admin/", headers={"host": "tver.localhost"}).status_code == 404


def test_public_pages_stay_where_they_are(desk):
    assert desk.get("/", headers={"host": "tver.localhost"}).status_code == 200


def test_without_the_setting_every_host_has_the_desk(two_centres, settings, client):
    settings.ADMIN_HOST = ""
    response = client.get("/admin/", headers={"host": "tver.localhost"})

    assert response["Location"].startswith("/")
