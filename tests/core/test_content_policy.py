"""Security headers: strict for the public, relaxed under the admin only."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, streamfield

pytestmark = pytest.mark.django_db


def policy(response):
    parts = (part.split() for part in response.headers["Content-Security-Policy"].split(";"))
    return {words[0]: words[1:] for words in parts}


@pytest.mark.parametrize("path", ["/", "/net-takoy/", "/styleguide/", "/vhod/"])
def test_public_pages_are_strict(client, two_centres, path):
    found = policy(client.get(path, headers={"host": "localhost"}))

    assert found["default-src"] == found["script-src"] == found["style-src"] == ["'self'"]
    assert found["object-src"] == found["frame-src"] == found["frame-ancestors"] == ["'none'"]
    assert found["base-uri"] == found["form-action"] == ["'self'"]


def test_admin_may_have_inline_scripts(admin_client, two_centres):
    found = policy(admin_client.get("/admin/", headers={"host": "localhost"}))

    assert found["script-src"] == ["'self'", "'unsafe-inline'"]
    assert found["frame-src"] == found["frame-ancestors"] == ["'self'"]
    assert found["object-src"] == ["'none'"]


def test_address_that_only_resembles_the_admin_is_strict(client, two_centres):
    found = policy(client.get("/administratsiya/", headers={"host": "localhost"}))

    assert found["script-src"] == ["'self'"]


def test_other_headers(client, two_centres):
    headers = client.get("/", headers={"host": "localhost"}).headers

    assert "camera=()" in headers["Permissions-Policy"]
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert headers["X-Frame-Options"] == "DENY"


def test_a_preview_stands_in_a_frame_of_the_desk(admin_client, two_centres):
    url = reverse("wagtailadmin_pages:view_draft", args=(two_centres.own.home.pk,))
    preview = reverse("wagtailadmin_pages:preview_on_edit", args=(two_centres.own.home.pk,))
    data = nested_form_data({"title": "Главная", "slug": "glavnaya", "sections": streamfield([])})
    data |= {"comments-TOTAL_FORMS": 0, "comments-INITIAL_FORMS": 0}

    admin_client.post(preview, data, headers={"host": "localhost"})
    response = admin_client.get(preview, headers={"host": "localhost"})
    draft = admin_client.get(url, headers={"host": "localhost"})

    assert response.status_code == draft.status_code == 200
    assert response.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert policy(response)["frame-ancestors"] == ["'self'"]
    assert policy(response)["script-src"] == ["'self'"]


def test_behind_https_the_browser_remembers_it(client, two_centres, settings):
    settings.SECURE_HSTS_SECONDS = 31536000

    headers = client.get("/", headers={"host": "localhost"}, secure=True).headers

    assert "max-age=31536000" in headers.get("Strict-Transport-Security", "")


def test_page_has_nothing_inline_and_nothing_foreign(client, two_centres):
    html = client.get("/", headers={"host": "localhost"}).content.decode()

    assert " style=" not in html
    assert "<style" not in html
    assert " onclick=" not in html
    assert "<script>" not in html
    assert 'src="http' not in html
